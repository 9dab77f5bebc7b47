package io.tenantpact.contracts.gate.openapi.schema;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of what goes one way: some properties are of answers alone, and some of requests. */
final class OneWay {

  private OneWay() {}

  /** A request does not have to hold what only answers do. */
  static JsonNode toTheProvider(JsonNode schemas) {
    return changed(
        schemas,
        "readOnly",
        (schema, names) -> {
          var required =
              schema
                  .path("required")
                  .valueStream()
                  .filter(each -> !names.contains(each.asString("")))
                  .toList();
          schema.putArray("required").addAll(required);
        });
  }

  /** An answer never holds what only requests do. */
  static JsonNode toTheConsumer(JsonNode schemas) {
    return changed(
        schemas,
        "writeOnly",
        (schema, names) -> schema.withObjectProperty("properties").remove(names));
  }

  private static JsonNode changed(
      JsonNode schemas, String direction, BiConsumer<ObjectNode, List<String>> change) {
    var copy = schemas.deepCopy();
    change(copy, direction, change);
    return copy;
  }

  private static void change(
      JsonNode node, String direction, BiConsumer<ObjectNode, List<String>> change) {
    if (node instanceof ObjectNode schema
        && schema.path("properties") instanceof ObjectNode properties) {
      var names =
          properties.properties().stream()
              .filter(each -> each.getValue().path(direction).asBoolean(false))
              .map(Map.Entry::getKey)
              .toList();
      if (!names.isEmpty()) {
        change.accept(schema, names);
      }
    }
    node.forEach(each -> change(each, direction, change));
  }
}
