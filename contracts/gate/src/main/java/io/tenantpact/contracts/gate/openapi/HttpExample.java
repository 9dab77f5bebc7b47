package io.tenantpact.contracts.gate.openapi;

import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An interaction's examples, as they would go over the wire. */
record HttpExample(PactInteraction interaction) {

  /** Whether it is about HTTP at all; messages are not. */
  boolean isHttp() {
    return !interaction.isMessage();
  }

  String method() {
    return interaction.request().json().path("method").asString("GET").toUpperCase(Locale.ROOT);
  }

  String path() {
    return interaction.request().json().path("path").asString("/");
  }

  int status() {
    return interaction.response().json().path("status").asInt(200);
  }

  /** Whether the consumer expects a no: then what is wrong with its request may be the point. */
  boolean isRefusal() {
    return status() >= 400;
  }

  Map<String, List<String>> query() {
    return interaction.request().query();
  }

  /** Headers, whose names' case does not matter. */
  static Map<String, List<String>> headers(PactPart part) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    part.json().path("headers").forEachEntry((name, value) -> headers.put(name, texts(value)));
    return headers;
  }

  /** The body's example; empty if there is none. */
  static Optional<JsonNode> body(PactPart part) {
    return Optional.of(part.body()).filter(each -> !each.isMissingNode() && !each.isNull());
  }

  /** The body's media type without parameters, in lower case; JSON where nothing is said. */
  static String mediaType(PactPart part) {
    return part.header("Content-Type")
        .or(() -> Optional.of(part.json().path("body").path("contentType").asString("")))
        .map(HttpExample::withoutParameters)
        .filter(each -> !each.isEmpty())
        .orElse("application/json");
  }

  /** A form's fields; a form is written as a query is. */
  static Map<String, List<String>> form(String body) {
    var query = JsonMapper.shared().createObjectNode().put("query", body);
    return new PactPart(query, JsonPointer.empty()).query();
  }

  /** A media type or range in lower case, without {@code ;charset=utf-8} and the like. */
  static String withoutParameters(String type) {
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  static boolean isJson(String type) {
    return type.endsWith("/json") || type.endsWith("+json");
  }

  private static List<String> texts(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).toList()
        : List.of(value.asString());
  }
}
