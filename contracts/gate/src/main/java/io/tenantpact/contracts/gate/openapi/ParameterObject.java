package io.tenantpact.contracts.gate.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parameter that is an object. In a query it may stand in several parts: of the style {@code
 * deepObject} {@code filter[state]=new&filter[size]=3}, exploded of the style {@code form}, which
 * is the usual one, {@code state=new&size=3}.
 *
 * @param key what a property is called
 * @param properties what was sent for each; none if it was not sent
 */
record ParameterObject(
    String name, JsonNode schema, UnaryOperator<String> key, Map<String, List<String>> properties) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The parameter in a query; without a part if it was not sent, or is no such object. */
  static ParameterObject of(
      JsonNode parameter, Operation operation, Map<String, List<String>> query) {
    var style = ParameterStyle.of(parameter);
    return style.isForm() && style.explode()
        ? exploded(parameter, operation, query)
        : deep(parameter, style.isDeepObject() ? query : Map.of());
  }

  /** The parameter in one text of its own. */
  static ParameterObject inOneText(JsonNode schema, Map<String, String> properties) {
    var texts = new TreeMap<String, List<String>>();
    properties.forEach((property, text) -> texts.put(property, List.of(text)));
    return inSeveralTexts(schema, texts);
  }

  /** The object of a form, each of whose properties may be sent several times. */
  static ParameterObject inSeveralTexts(JsonNode schema, Map<String, List<String>> texts) {
    return new ParameterObject("", schema, UnaryOperator.identity(), texts);
  }

  private static ParameterObject deep(JsonNode parameter, Map<String, List<String>> query) {
    var name = parameter.path("name").asString("");
    var part = Pattern.compile("^" + Pattern.quote(name) + "\\[([^\\[\\]]+)]$");
    var properties = new TreeMap<String, List<String>>();
    query.forEach(
        (key, values) ->
            part.matcher(key).results().forEach(each -> properties.put(each.group(1), values)));
    return new ParameterObject(
        name, parameter.path("schema"), each -> name + "[" + each + "]", properties);
  }

  /** What its schema names is its own; one that may have more takes what no other is named. */
  private static ParameterObject exploded(
      JsonNode parameter, Operation operation, Map<String, List<String>> query) {
    var name = parameter.path("name").asString("");
    var schema = parameter.path("schema");
    var own = ObjectProperties.of(schema, operation.document());
    var properties = new TreeMap<String, List<String>>();
    query.forEach(
        (key, values) -> {
          if (own.names().contains(key) || (own.mayBeMore() && !isNamed(key, operation))) {
            properties.put(key, values);
          }
        });
    return new ParameterObject(name, schema, UnaryOperator.identity(), properties);
  }

  private static boolean isNamed(String key, Operation operation) {
    return operation.parameters("query").stream()
        .map(each -> each.path("name").asString(""))
        .anyMatch(each -> key.equals(each) || key.startsWith(each + "["));
  }

  /** What its parts are called in a query. */
  List<String> keys() {
    return properties.keySet().stream().map(key).toList();
  }

  /** A text may stand for a number, so each property is compared alone; then all together. */
  List<String> differences(OpenApiDocument document) {
    var differences = new ArrayList<String>();
    var whole = JSON.createObjectNode();
    properties.forEach(
        (property, texts) -> {
          var readings = Readings.of(texts).map(each -> alone(property, each)).toList();
          var nearest = document.schemasOfParts().nearest(readings, schema);
          nearest.errors().stream()
              .map(each -> inWords(key.apply(property), each.getMessage()))
              .forEach(differences::add);
          whole.setAll((ObjectNode) nearest.value());
        });
    return differences.isEmpty()
        ? document.schemas().errors(whole, schema).stream()
            .map(each -> inWords(name, each.getMessage()))
            .toList()
        : differences;
  }

  private static JsonNode alone(String property, JsonNode value) {
    return JSON.createObjectNode().set(property, value);
  }

  private static String inWords(String key, String message) {
    return key.isEmpty() ? message : key + ": " + message;
  }
}
