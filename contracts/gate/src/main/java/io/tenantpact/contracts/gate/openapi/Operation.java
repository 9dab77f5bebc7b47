package io.tenantpact.contracts.gate.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a document.
 *
 * @param path with parameters in braces
 * @param item the path's node, which holds what its operations share
 */
record Operation(
    OpenApiDocument document, String path, String method, JsonNode item, JsonNode json) {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  boolean fits(String sent) {
    var pattern =
        PARAMETER
            .splitAsStream(path + " ")
            .map(Pattern::quote)
            .reduce((one, two) -> one + "[^/]+" + two)
            .orElseThrow();
    return Pattern.matches(pattern, sent + " ");
  }

  int parametersInPath() {
    return (int) PARAMETER.matcher(path).results().count();
  }

  /** The parameters that stand somewhere: {@code query} or {@code header}. */
  List<JsonNode> parameters(String in) {
    return Stream.concat(
            json.path("parameters").valueStream(), item.path("parameters").valueStream())
        .map(document::resolve)
        .filter(each -> each.path("in").asString("").equals(in))
        .toList();
  }

  Optional<JsonNode> requestBody() {
    return Optional.of(json.path("requestBody"))
        .filter(each -> !each.isMissingNode())
        .map(document::resolve);
  }

  /** Alternatives, of which a request has to meet one; none if it needs nothing. */
  JsonNode security() {
    return json.has("security") ? json.path("security") : document.security();
  }

  List<Endpoint> endpoints() {
    return json.path("responses").propertyNames().stream()
        .map(status -> new Endpoint(path, method, status))
        .toList();
  }

  /** The entry of the answers that a status falls under, as the specification rules. */
  Optional<Map.Entry<Endpoint, JsonNode>> response(int status) {
    var responses = json.path("responses");
    return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
        .filter(responses::has)
        .findFirst()
        .map(
            each ->
                Map.entry(
                    new Endpoint(path, method, each), document.resolve(responses.path(each))));
  }
}
