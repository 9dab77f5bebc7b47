package io.tenantpact.contracts.gate.openapi;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document's schemas without room for what they do not name. A composed schema is closed as a
 * whole, around the properties of all its parts: a part alone knows only some of them, so it stays
 * open, and a component that is a part somewhere has an open twin for that.
 */
final class ClosedSchemas {

  private static final String REFERENCE = "#/components/schemas/";
  private static final String OPEN = "open.";
  private static final Set<String> PARTS = Set.of("allOf", "oneOf", "anyOf");
  private static final Set<String> NAMED = Set.of("properties", "patternProperties");

  /** What holds values, or says what must not be: nothing in there is to be closed. */
  private static final Set<String> NO_SCHEMAS =
      Set.of("not", "example", "examples", "default", "enum", "const");

  private final JsonNode document;

  ClosedSchemas(JsonNode document) {
    this.document = document;
  }

  /** The document's components, with the twins beside them. */
  ObjectNode components() {
    var components = JsonMapper.shared().createObjectNode();
    document
        .path("components")
        .forEachEntry(
            (kind, all) -> {
              var closed = components.putObject(kind);
              all.forEachEntry(
                  (name, each) -> {
                    closed.set(name, closed(each));
                    if (kind.equals("schemas")) {
                      closed.set(OPEN + name, copy(each, copy -> close(copy, true)));
                    }
                  });
            });
    return components;
  }

  /** A schema that may refer to the components. */
  JsonNode closed(JsonNode schema) {
    return copy(schema, copy -> close(copy, false));
  }

  private static JsonNode copy(JsonNode schema, UnaryOperator<JsonNode> change) {
    return change.apply(schema.deepCopy());
  }

  private JsonNode close(JsonNode node, boolean isPart) {
    if (node instanceof ObjectNode schema) {
      var names = isPart ? Optional.<Set<String>>empty() : namesToCloseAround(schema);
      schema.forEachEntry((key, value) -> closeBelow(key, value, isPart || names.isPresent()));
      names.ifPresent(each -> seal(schema, each));
      if (isPart && schema.path("$ref").asString("").startsWith(REFERENCE)) {
        schema.put("$ref", schema.path("$ref").asString().replace(REFERENCE, REFERENCE + OPEN));
      }
    } else {
      node.forEach(each -> close(each, false));
    }
    return node;
  }

  private void closeBelow(String key, JsonNode value, boolean isOpen) {
    if (PARTS.contains(key) && value.isArray()) {
      value.forEach(each -> close(each, isOpen || key.equals("allOf")));
    } else if (NAMED.contains(key)) {
      value.forEach(each -> close(each, false));
    } else if (!NO_SCHEMAS.contains(key)) {
      close(value, false);
    }
  }

  private Optional<Set<String>> namesToCloseAround(ObjectNode schema) {
    var isAsked = schema.path("properties").isObject() || schema.path("allOf").isArray();
    var names = new TreeSet<String>();
    return isAsked && isLimited(schema, names, new TreeSet<>()) && !names.isEmpty()
        ? Optional.of(names)
        : Optional.empty();
  }

  /**
   * Collects the properties of a schema and its parts; false if it says itself what else may be.
   */
  private boolean isLimited(JsonNode schema, Set<String> names, Set<String> seen) {
    var reference = schema.path("$ref").asString("");
    if (reference.startsWith("#/") && seen.add(reference)) {
      return isLimited(document.at(HttpExample.decodeInPath(reference.substring(1))), names, seen);
    }
    if (Stream.of("additionalProperties", "unevaluatedProperties", "patternProperties")
        .anyMatch(schema::has)) {
      return false;
    }
    names.addAll(schema.path("properties").propertyNames());
    return PARTS.stream()
        .flatMap(part -> schema.path(part).valueStream())
        .allMatch(part -> isLimited(part, names, seen));
  }

  private static void seal(ObjectNode schema, Set<String> names) {
    var properties = schema.withObjectProperty("properties");
    names.stream().filter(name -> !properties.has(name)).forEach(properties::putObject);
    schema.put("additionalProperties", false);
  }
}
