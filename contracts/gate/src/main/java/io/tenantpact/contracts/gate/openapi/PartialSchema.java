package io.tenantpact.contracts.gate.openapi;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema for a part of a value. Of an answer a pact holds only what the consumer reads: nothing
 * has to be there, and what is there may fit several alternatives of which the whole fits one.
 */
final class PartialSchema {

  /** Whose values' names are anybody's, and not a schema's own words. */
  private static final Set<String> NAMED =
      Set.of("schemas", "properties", "patternProperties", "dependentSchemas", "$defs");

  /** What holds values, or says what must not be or what follows: less in there would ask more. */
  private static final Set<String> KEPT =
      Set.of("not", "if", "example", "examples", "default", "enum", "const");

  private PartialSchema() {}

  /** A schema, or a whole document of them, that asks for nothing to be there. */
  static JsonNode of(JsonNode schema) {
    var copy = schema.deepCopy();
    loosen(copy);
    return copy;
  }

  private static void loosen(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      if (schema.path("required").isArray()) {
        schema.remove("required");
      }
      if (schema.path("minProperties").isNumber()) {
        schema.remove("minProperties");
      }
      schema.remove("dependentRequired");
      if (schema.path("oneOf") instanceof ArrayNode alternatives) {
        schema.remove("oneOf");
        (schema.has("anyOf") ? schema.withArrayProperty("allOf").addObject() : schema)
            .set("anyOf", alternatives);
      }
      schema.forEachEntry(PartialSchema::loosenBelow);
    } else {
      node.forEach(PartialSchema::loosen);
    }
  }

  private static void loosenBelow(String key, JsonNode value) {
    if (NAMED.contains(key)) {
      value.forEach(PartialSchema::loosen);
    } else if (!KEPT.contains(key)) {
      loosen(value);
    }
  }
}
