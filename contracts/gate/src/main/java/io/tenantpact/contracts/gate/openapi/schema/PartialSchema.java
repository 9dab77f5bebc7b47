package io.tenantpact.contracts.gate.openapi.schema;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema for a part of a value. Of an answer a pact holds only what the consumer reads: nothing
 * has to be there, and what is there may fit several alternatives of which the whole fits one.
 */
final class PartialSchema {

  /** What a part cannot tell of: an array's items are examples, too. */
  private static final List<String> OF_THE_WHOLE =
      List.of("required", "minProperties", "dependentRequired", "minItems", "contains");

  private PartialSchema() {}

  /** A schema, or a whole document of them, that asks for nothing to be there. */
  static JsonNode of(JsonNode schema) {
    var copy = schema.deepCopy();
    loosen(copy);
    return copy;
  }

  private static void loosen(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      schema.remove(OF_THE_WHOLE);
      if (schema.path("oneOf") instanceof ArrayNode alternatives) {
        schema.remove("oneOf");
        (schema.has("anyOf") ? schema.withArrayProperty("allOf").addObject() : schema)
            .set("anyOf", alternatives);
      }
      if (schema.has("if")) {
        loosenCondition(schema);
      }
      schema.forEachEntry(PartialSchema::loosenBelow);
    } else {
      node.forEach(PartialSchema::loosen);
    }
  }

  /** What a condition is about may be left out: then it may have been met or not. */
  private static void loosenCondition(ObjectNode schema) {
    var condition = schema.remove("if");
    var either = schema.withArrayProperty("allOf").addObject().putArray("anyOf");
    var met = either.addObject().putArray("allOf").add(condition.deepCopy());
    var unmet = either.addObject().putArray("allOf");
    var wholly = unmet.addObject().putObject("not").putArray("allOf").add(condition);
    var named = wholly.addObject().putArray("required");
    condition.path("properties").propertyNames().forEach(named::add);
    Optional.ofNullable(schema.remove("then")).ifPresent(met::add);
    Optional.ofNullable(schema.remove("else")).ifPresent(unmet::add);
  }

  private static void loosenBelow(String key, JsonNode value) {
    if (Words.OF_NAMES.contains(key)) {
      value.forEach(PartialSchema::loosen);
    } else if (!Words.OF_CONDITIONS.contains(key) && !Words.OF_VALUES.contains(key)) {
      loosen(value);
    }
  }
}
