package io.tenantpact.contracts.gate.openapi.schema;

import java.util.List;
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
  private static final Set<String> CONDITIONS = Set.of("if", "then", "else");
  private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs");

  /** Whoever has one of these says something of the properties beside its alternatives. */
  private static final List<String> OF_ITS_OWN =
      List.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "allOf",
          "then",
          "else",
          "dependentSchemas");

  /** What holds values, or says what must not be or is only looked for: nothing to be closed. */
  private static final Set<String> NO_SCHEMAS =
      Set.of("not", "if", "contains", "example", "examples", "default", "enum", "const");

  private final JsonNode document;

  /** Before version 3.1, nothing counts that stands beside a reference. */
  private final boolean isReferenceAlone;

  ClosedSchemas(JsonNode document) {
    this.document = document;
    this.isReferenceAlone = document.path("openapi").asString("").startsWith("3.0");
  }

  /** What the document's schemas may refer to: its components, with the twins beside them. */
  ObjectNode referred() {
    var referred = JsonMapper.shared().createObjectNode();
    document.optional("paths").ifPresent(each -> referred.set("paths", closed(each)));
    var components = referred.putObject("components");
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
    return referred;
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
      var isOpen = isPart || names.isPresent() || saysSomethingOfItsOwn(schema);
      schema.forEachEntry((key, value) -> closeBelow(key, value, isOpen));
      names.ifPresent(each -> seal(schema, each));
      if (isOpen && schema.path("$ref").asString("").startsWith(REFERENCE)) {
        schema.put("$ref", schema.path("$ref").asString().replace(REFERENCE, REFERENCE + OPEN));
      }
    } else {
      node.forEach(each -> close(each, false));
    }
    return node;
  }

  private boolean saysSomethingOfItsOwn(JsonNode schema) {
    return !(isReferenceAlone && schema.has("$ref")) && OF_ITS_OWN.stream().anyMatch(schema::has);
  }

  private void closeBelow(String key, JsonNode value, boolean isOpen) {
    if (PARTS.contains(key) && value.isArray()) {
      value.forEach(each -> close(each, isOpen));
    } else if (NAMED.contains(key)) {
      value.forEach(each -> close(each, false));
    } else if (key.equals("dependentSchemas")) {
      value.forEach(each -> close(each, true));
    } else if (!NO_SCHEMAS.contains(key)) {
      close(value, CONDITIONS.contains(key));
    }
  }

  private Optional<Set<String>> namesToCloseAround(ObjectNode schema) {
    var names = new TreeSet<String>();
    return isWhole(schema) && isLimited(schema, names, new TreeSet<>()) && !names.isEmpty()
        ? Optional.of(names)
        : Optional.empty();
  }

  /** Alternatives that may hold at once are a whole, too, if all of them name something. */
  private boolean isWhole(JsonNode schema) {
    return saysSomethingOfItsOwn(schema)
        || (!schema.has("oneOf")
            && schema.path("anyOf").isArray()
            && schema.path("anyOf").valueStream().allMatch(this::namesSomething));
  }

  private boolean namesSomething(JsonNode schema) {
    var names = new TreeSet<String>();
    return isLimited(schema, names, new TreeSet<>()) && !names.isEmpty();
  }

  /**
   * Collects the properties of a schema and its parts; false if it says itself what else may be.
   */
  private boolean isLimited(JsonNode schema, Set<String> names, Set<String> seen) {
    var reference = schema.path("$ref").asString("");
    if (reference.startsWith("#/") && seen.add(reference)) {
      var target = document.at(PercentText.decoded(reference.substring(1)));
      var isLimited = isLimited(target, names, seen);
      if (!isLimited || isReferenceAlone) {
        return isLimited;
      }
    }
    if (Stream.of("additionalProperties", "unevaluatedProperties", "patternProperties")
        .anyMatch(schema::has)) {
      return false;
    }
    names.addAll(schema.path("properties").propertyNames());
    return parts(schema).allMatch(part -> isLimited(part, names, seen));
  }

  private static Stream<JsonNode> parts(JsonNode schema) {
    return Stream.of(
            PARTS.stream().flatMap(part -> schema.path(part).valueStream()),
            CONDITIONS.stream().filter(schema::has).map(schema::path),
            schema.path("dependentSchemas").valueStream())
        .flatMap(each -> each);
  }

  private static void seal(ObjectNode schema, Set<String> names) {
    var properties = schema.withObjectProperty("properties");
    names.stream().filter(name -> !properties.has(name)).forEach(properties::putObject);
    schema.put("additionalProperties", false);
  }
}
