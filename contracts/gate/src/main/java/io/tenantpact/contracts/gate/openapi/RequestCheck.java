package io.tenantpact.contracts.gate.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares what a consumer sends with what an operation takes. */
record RequestCheck(Operation operation, HttpExample example) {

  List<String> differences() {
    var differences = new ArrayList<String>();
    var headers = HttpExample.headers(example.interaction().request());
    differences.addAll(parameters("path", operation.pathValues(example.path()).orElseThrow()));
    differences.addAll(parameters("header", headers));
    differences.addAll(parameters("query", example.query()));
    differences.addAll(unknownQuery());
    differences.addAll(credentials(headers));
    differences.addAll(body());
    return differences;
  }

  private List<String> parameters(String in, Map<String, List<String>> sent) {
    return operation.parameters(in).stream()
        .flatMap(each -> differences(in, each, sent).stream())
        .toList();
  }

  private List<String> differences(String in, JsonNode parameter, Map<String, List<String>> sent) {
    var name = parameter.path("name").asString("");
    var parts = ParameterObject.of(parameter, operation, sent);
    var document = operation.document();
    if (!parts.properties().isEmpty()) {
      return parts.differences(document).stream()
          .map(each -> "the query parameter " + each)
          .toList();
    }
    if (sent.containsKey(name)) {
      return new ParameterCheck(document, parameter, ParameterStyle.of(parameter))
          .differences(sent.getOrDefault(name, List.of())).stream()
              .map(each -> "the %s parameter %s: %s".formatted(in, name, each))
              .toList();
    }
    return parameter.path("required").asBoolean(false)
        ? List.of("the %s parameter %s is required, but not sent".formatted(in, name))
        : List.of();
  }

  /** Headers may be any; a query that an operation does not name is a misunderstanding. */
  private List<String> unknownQuery() {
    Set<String> unknown = new TreeSet<>(example.query().keySet());
    for (var each : operation.parameters("query")) {
      unknown.remove(each.path("name").asString(""));
      unknown.removeAll(ParameterObject.of(each, operation, example.query()).keys());
    }
    unknown.removeIf(this::isCredential);
    return unknown.stream()
        .map(each -> "the query parameter %s is not described".formatted(each))
        .toList();
  }

  private boolean isCredential(String query) {
    return operation
        .security()
        .valueStream()
        .flatMap(each -> each.propertyNames().stream())
        .map(operation.document()::securityScheme)
        .filter(each -> each.path("in").asString("").equals("query"))
        .anyMatch(each -> each.path("name").asString("").equals(query));
  }

  private List<String> credentials(Map<String, List<String>> headers) {
    var alternatives = operation.security();
    var isMet =
        alternatives.isEmpty()
            || alternatives
                .valueStream()
                .anyMatch(
                    each -> each.propertyNames().stream().allMatch(name -> has(name, headers)));
    return isMet ? List.of() : List.of("a credential is required, but not sent: " + alternatives);
  }

  /** Cookies and mutual TLS are not for a pact to show. */
  private boolean has(String scheme, Map<String, List<String>> headers) {
    var described = operation.document().securityScheme(scheme);
    var name = described.path("name").asString("");
    return switch (described.path("type").asString("") + " " + described.path("in").asString("")) {
      case "apiKey header" -> headers.containsKey(name);
      case "apiKey query" -> example.query().containsKey(name);
      case "http " -> isAuthorized(described.path("scheme").asString(""), headers);
      case "oauth2 ", "openIdConnect " -> isAuthorized("bearer", headers);
      default -> true;
    };
  }

  private static boolean isAuthorized(String scheme, Map<String, List<String>> headers) {
    return headers.getOrDefault("Authorization", List.of()).stream()
        .anyMatch(each -> each.strip().split(" ", 2)[0].equalsIgnoreCase(scheme));
  }

  private List<String> body() {
    var part = example.interaction().request();
    var described = operation.requestBody();
    if (HttpExample.body(part).isEmpty() && described.path("required").asBoolean(false)) {
      return List.of("a body is required, but not sent");
    }
    return new BodyCheck(operation.document(), operation.document().schemas())
        .differences(part, described.path("content"));
  }
}
