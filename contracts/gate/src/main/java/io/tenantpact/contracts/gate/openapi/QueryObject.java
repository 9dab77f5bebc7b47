package io.tenantpact.contracts.gate.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query parameter that is an object in several parts: of the style {@code deepObject} {@code
 * filter[state]=new&filter[size]=3}, exploded of the style {@code form}, which is the usual one,
 * {@code state=new&size=3}.
 *
 * @param key what a property is called in a query
 * @param properties what was sent for each; none if it was not sent
 */
record QueryObject(
    String name, JsonNode schema, UnaryOperator<String> key, Map<String, List<String>> properties) {

  /** The parameter in a query; without a part if it was not sent, or is no such object. */
  static QueryObject of(JsonNode parameter, Operation operation, Map<String, List<String>> query) {
    var style = parameter.path("style").asString("form");
    var isInQuery = parameter.path("in").asString("").equals("query");
    if (isInQuery && style.equals("form") && parameter.path("explode").asBoolean(true)) {
      return exploded(parameter, operation, query);
    }
    return deep(parameter, style.equals("deepObject") ? query : Map.of());
  }

  private static QueryObject deep(JsonNode parameter, Map<String, List<String>> query) {
    var name = parameter.path("name").asString("");
    var part = Pattern.compile("^" + Pattern.quote(name) + "\\[([^\\[\\]]+)]$");
    var properties = new TreeMap<String, List<String>>();
    query.forEach(
        (key, values) ->
            part.matcher(key).results().forEach(each -> properties.put(each.group(1), values)));
    return new QueryObject(
        name, parameter.path("schema"), each -> name + "[" + each + "]", properties);
  }

  /** What its schema names is its own; one that may have more takes what no other is named. */
  private static QueryObject exploded(
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
    return new QueryObject(name, schema, UnaryOperator.identity(), properties);
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

  /** A text may stand for a number, so each property is compared alone; then what is missing. */
  List<String> differences(OpenApiDocument document) {
    var differences = new ArrayList<String>();
    var whole = JsonMapper.shared().createObjectNode();
    properties.forEach(
        (property, values) -> {
          document.schemasOfParts().errors(property, values, schema).stream()
              .map(each -> inWords(key.apply(property), each.getMessage()))
              .forEach(differences::add);
          whole.put(property, String.join(",", values));
        });
    document.schemas().errors(whole, schema).stream()
        .filter(each -> each.getKeyword().equals("required"))
        .map(each -> inWords(name, each.getMessage()))
        .forEach(differences::add);
    return differences;
  }

  private static String inWords(String key, String message) {
    return "the query parameter %s: %s".formatted(key, message);
  }
}
