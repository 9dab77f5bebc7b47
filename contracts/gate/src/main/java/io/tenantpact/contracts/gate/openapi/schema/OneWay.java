package io.tenantpact.contracts.gate.openapi.schema;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas of requests, which do not have to hold what only answers do. The library knows that where
 * one schema says both; here it is said of a schema and of what that is made of.
 */
final class OneWay {

  private final References references;

  OneWay(JsonNode document) {
    this.references = new References(document);
  }

  /** A schema, or a whole document of them. */
  JsonNode toTheProvider(JsonNode schema) {
    var copy = schema.deepCopy();
    relieve(copy, Set.of());
    return copy;
  }

  private void relieve(JsonNode node, Set<String> ofTheWhole) {
    if (node instanceof ObjectNode schema) {
      var names = new TreeSet<>(ofTheWhole);
      collect(schema, names, new HashSet<>());
      if (schema.path("required") instanceof ArrayNode required) {
        required.removeIf(each -> names.contains(each.asString("")));
      }
      schema.forEachEntry(
          (key, value) -> {
            if (Words.OF_PARTS.contains(key)) {
              value.forEach(each -> relieve(each, names));
            } else {
              relieve(value, Set.of());
            }
          });
    } else {
      node.forEach(each -> relieve(each, Set.of()));
    }
  }

  /** What is only read of a schema and of all that it is made of. */
  private void collect(JsonNode schema, Set<String> names, Set<String> seen) {
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              if (isReadOnly(property, new HashSet<>())) {
                names.add(name);
              }
            });
    if (seen.add(References.of(schema))) {
      references.target(schema).ifPresent(each -> collect(each, names, seen));
    }
    schema.path("allOf").forEach(each -> collect(each, names, seen));
  }

  private boolean isReadOnly(JsonNode property, Set<String> seen) {
    return property.path("readOnly").asBoolean(false)
        || (seen.add(References.of(property))
            && references.target(property).filter(each -> isReadOnly(each, seen)).isPresent());
  }
}
