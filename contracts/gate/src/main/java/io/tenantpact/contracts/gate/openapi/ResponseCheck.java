package io.tenantpact.contracts.gate.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a consumer expects with what an operation answers. A pact's response holds only
 * what the consumer reads, so what it leaves out is no difference.
 */
record ResponseCheck(Operation operation, HttpExample example) {

  /** Headers that HTTP promises without a document's word, or that stand elsewhere in it. */
  private static final Set<String> ANYBODYS =
      Set.of("allow", "content-length", "content-type", "date", "www-authenticate");

  List<String> differences() {
    var response = operation.response(example.status());
    if (response.isEmpty()) {
      return List.of("the status %d is not described".formatted(example.status()));
    }
    var described = response.get().getValue();
    var body =
        new BodyCheck(operation.document(), operation.document().schemasOfAnswers())
            .differences(example.interaction().response(), described.path("content"));
    return Stream.concat(headers(described).stream(), body.stream()).toList();
  }

  private List<String> headers(JsonNode described) {
    var headers = new TreeMap<String, JsonNode>(String.CASE_INSENSITIVE_ORDER);
    described.path("headers").forEachEntry(headers::put);
    var expected = HttpExample.headers(example.interaction().response());
    return expected.entrySet().stream()
        .filter(each -> !ANYBODYS.contains(each.getKey().toLowerCase(Locale.ROOT)))
        .flatMap(each -> differences(each.getKey(), each.getValue(), headers))
        .toList();
  }

  private Stream<String> differences(
      String name, List<String> texts, Map<String, JsonNode> headers) {
    if (!headers.containsKey(name)) {
      return Stream.of("the header %s is not described".formatted(name));
    }
    var header = operation.document().resolve(headers.get(name));
    return new ParameterCheck(operation.document(), header, ParameterStyle.ofHeader(name, header))
        .differences(texts).stream().map(each -> "the header %s: %s".formatted(name, each));
  }
}
