package io.tenantpact.contracts.gate.openapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** What comes before the path in a server's URL. */
  private static final Pattern ORIGIN = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*");

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  boolean fits(String sent) {
    return match(sent).isPresent();
  }

  /** What stands for the path's parameters in a path that fits, by their names, still encoded. */
  Map<String, List<String>> pathValues(String sent) {
    var values = new HashMap<String, List<String>>();
    match(sent)
        .ifPresent(
            match -> {
              var names = PARAMETER.matcher(path).results().map(MatchResult::group).toList();
              for (var i = 0; i < names.size(); i++) {
                var name = names.get(i).substring(1, names.get(i).length() - 1);
                values.put(name, List.of(match.group(i + 1)));
              }
            });
    return values;
  }

  /**
   * The document's paths are below those of its servers. A pact's may be, or begin where a verifier
   * that is given the server's whole address goes on.
   */
  private Optional<MatchResult> match(String sent) {
    var pattern =
        Pattern.compile(
            PARAMETER
                .splitAsStream(path + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining("([^/]+)")));
    return Stream.concat(
            basePaths().filter(base -> sent.startsWith(base + "/")).map(String::length),
            Stream.of(0))
        .map(length -> pattern.matcher(sent.substring(length) + " "))
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .findFirst();
  }

  private Stream<String> basePaths() {
    return Stream.of(json, item, document.root())
        .map(each -> each.path("servers"))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .stream()
        .flatMap(JsonNode::valueStream)
        .map(Operation::basePath);
  }

  private static String basePath(JsonNode server) {
    var url = server.path("url").asString("");
    for (var variable : server.path("variables").propertyNames()) {
      var value = server.path("variables").path(variable).path("default").asString("");
      url = url.replace("{" + variable + "}", value);
    }
    return ORIGIN.matcher(url).replaceFirst("").replaceFirst("/+$", "");
  }

  int parametersInPath() {
    return (int) PARAMETER.matcher(path).results().count();
  }

  /**
   * The parameters that stand somewhere: {@code path}, {@code query} or {@code header}. One of the
   * operation's own takes the place of the path's of that name.
   */
  List<JsonNode> parameters(String in) {
    var byName = new LinkedHashMap<String, JsonNode>();
    Stream.of(item, json)
        .flatMap(each -> each.path("parameters").valueStream())
        .map(document::resolve)
        .filter(each -> each.path("in").asString("").equals(in))
        .forEach(each -> byName.put(key(in, each.path("name").asString("")), each));
    return List.copyOf(byName.values());
  }

  private static String key(String in, String name) {
    return in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
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
