package io.tenantpact.contracts.gate.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a consumer expects with what an operation answers. A pact's response holds only
 * what the consumer reads, so what it leaves out is no difference.
 */
record ResponseCheck(Operation operation, HttpExample example) {

  List<String> differences() {
    var response = operation.response(example.status());
    if (response.isEmpty()) {
      return List.of("the status %d is not described".formatted(example.status()));
    }
    var described = response.get().getValue();
    var body =
        new BodyCheck(operation.document().schemasOfParts())
            .differences(example.interaction().response(), described.path("content"));
    return Stream.concat(headers(described).stream(), body.stream()).toList();
  }

  private List<String> headers(JsonNode described) {
    var document = operation.document();
    var expected = HttpExample.headers(example.interaction().response());
    return described.path("headers").propertyNames().stream()
        .filter(expected::containsKey)
        .flatMap(
            name ->
                differences(name, document.resolve(described.path("headers").path(name)), expected)
                    .stream())
        .toList();
  }

  private List<String> differences(
      String name, JsonNode header, Map<String, List<String>> expected) {
    var style = ParameterStyle.ofHeader(name, header);
    return new ParameterCheck(operation.document(), header, style)
        .differences(expected.getOrDefault(name, List.of())).stream()
            .map(each -> "the header %s: %s".formatted(name, each))
            .toList();
  }
}
