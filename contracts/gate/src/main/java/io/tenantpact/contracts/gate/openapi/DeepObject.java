package io.tenantpact.contracts.gate.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query parameter of the style {@code deepObject}, an object in several parts: {@code
 * filter[state]=new&filter[size]=3}.
 *
 * @param properties what was sent for each; none if it was not sent
 */
record DeepObject(String name, JsonNode schema, Map<String, List<String>> properties) {

  /** The parameter in a query; without a part if it was not sent, or has another style. */
  static DeepObject of(JsonNode parameter, Map<String, List<String>> query) {
    var name = parameter.path("name").asString("");
    var part = Pattern.compile("^" + Pattern.quote(name) + "\\[([^\\[\\]]+)]$");
    var properties = new TreeMap<String, List<String>>();
    if (parameter.path("style").asString("").equals("deepObject")) {
      query.forEach(
          (key, values) ->
              part.matcher(key).results().forEach(each -> properties.put(each.group(1), values)));
    }
    return new DeepObject(name, parameter.path("schema"), properties);
  }

  /** What its parts are called in a query. */
  List<String> keys() {
    return properties.keySet().stream().map(this::key).toList();
  }

  private String key(String property) {
    return name + "[" + property + "]";
  }

  /** A text may stand for a number, so each property is compared alone; then what is missing. */
  List<String> differences(OpenApiDocument document) {
    var differences = new ArrayList<String>();
    var whole = JsonMapper.shared().createObjectNode();
    properties.forEach(
        (property, values) -> {
          document.schemasOfParts().errors(property, values, schema).stream()
              .map(each -> inWords(key(property), each.getMessage()))
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
