package io.tenantpact.contracts.gate.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What comes before the path in a server's URL. */
  private static final Pattern ORIGIN = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*");

  /** Parameters of these names are none: other words of the document rule what they hold. */
  private static final Set<String> RULED_ELSEWHERE =
      Set.of("accept", "content-type", "authorization");

  /**
   * What stands for the path's parameters in a path, by their names, still encoded; empty if the
   * path does not fit. The document's paths are below those of its servers. A pact's may be, or
   * begin where a verifier that is given the server's whole address goes on.
   */
  Optional<Map<String, List<String>>> pathValues(String sent) {
    return Stream.concat(basePaths().filter(sent::startsWith).map(String::length), Stream.of(0))
        .flatMap(length -> template().match(sent.substring(length)).stream())
        .findFirst();
  }

  PathTemplate template() {
    return new PathTemplate(path);
  }

  private Stream<String> basePaths() {
    return Stream.of(json, item, document.root())
        .map(each -> each.path("servers"))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .stream()
        .flatMap(JsonNode::valueStream)
        .flatMap(Operation::urls)
        .map(each -> ORIGIN.matcher(each).replaceFirst("").replaceFirst("/+$", ""));
  }

  private static Stream<String> urls(JsonNode server) {
    var urls = Stream.of(server.path("url").asString(""));
    for (var variable : server.path("variables").properties()) {
      var words = variable.getValue();
      var values =
          Stream.concat(Stream.of(words.path("default")), words.path("enum").valueStream())
              .map(each -> each.asString(""))
              .toList();
      urls =
          urls.flatMap(
              url -> values.stream().map(each -> url.replace("{" + variable.getKey() + "}", each)));
    }
    return urls;
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
        .filter(each -> !in.equals("header") || !isRuledElsewhere(each))
        .forEach(each -> byName.put(key(in, each.path("name").asString("")), each));
    return List.copyOf(byName.values());
  }

  private static boolean isRuledElsewhere(JsonNode header) {
    return RULED_ELSEWHERE.contains(header.path("name").asString("").toLowerCase(Locale.ROOT));
  }

  private static String key(String in, String name) {
    return in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** A missing node if it takes none. */
  JsonNode requestBody() {
    return document.resolve(json.path("requestBody"));
  }

  /** Alternatives, of which a request has to meet one; none if it needs nothing. */
  JsonNode security() {
    return json.has("security") ? json.path("security") : document.security();
  }

  /** What is described, beside which a document may have words of its own. */
  List<Endpoint> endpoints() {
    return json.path("responses").propertyNames().stream()
        .filter(status -> !status.startsWith("x-"))
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
