package io.tenantpact.contracts.gate.openapi.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  private static final String OPEN = "open.";
  private static final Set<String> BRANCHES = Set.of("if", "then", "else");

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

  private final JsonNode document;
  private final References references;

  /** Before version 3.1, nothing counts that stands beside a reference. */
  private final boolean isReferenceAlone;

  ClosedSchemas(JsonNode document) {
    this.document = document;
    this.references = new References(document);
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
                    closed.set(OPEN + name, close(each.deepCopy(), true));
                  });
            });
    return referred;
  }

  /** A schema that may refer to the components. */
  JsonNode closed(JsonNode schema) {
    return close(schema.deepCopy(), false);
  }

  private JsonNode close(JsonNode node, boolean isPart) {
    if (node instanceof ObjectNode schema) {
      var names = isPart ? Optional.<Set<String>>empty() : namesToCloseAround(schema);
      var isOpen = isPart || names.isPresent() || saysSomethingOfItsOwn(schema);
      schema.forEachEntry((key, value) -> closeBelow(key, value, isOpen));
      names.ifPresent(each -> seal(schema, each));
      if (isOpen && References.of(schema).startsWith(References.TO_SCHEMA)) {
        schema.put(
            "$ref",
            References.of(schema).replace(References.TO_SCHEMA, References.TO_SCHEMA + OPEN));
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
    if (Words.OF_PARTS.contains(key)) {
      value.forEach(each -> close(each, isOpen));
    } else if (Words.OF_NAMES.contains(key)) {
      value.forEach(each -> close(each, key.equals("dependentSchemas")));
    } else if (!Words.OF_CONDITIONS.contains(key) && !Words.OF_VALUES.contains(key)) {
      close(value, BRANCHES.contains(key));
    }
  }

  private Optional<Set<String>> namesToCloseAround(ObjectNode schema) {
    return isWhole(schema) ? names(schema) : Optional.empty();
  }

  /** What a schema and its parts name; empty if that is nothing, or it says what else may be. */
  private Optional<Set<String>> names(JsonNode schema) {
    var names = new TreeSet<String>();
    return isLimited(schema, names, new TreeSet<>()) && !names.isEmpty()
        ? Optional.of(names)
        : Optional.empty();
  }

  /** Alternatives that may hold at once are a whole, too, if all of them name something. */
  private boolean isWhole(JsonNode schema) {
    return saysSomethingOfItsOwn(schema)
        || (schema.path("anyOf").isArray()
            && schema.path("anyOf").valueStream().allMatch(each -> names(each).isPresent()));
  }

  /**
   * Collects the properties of a schema and its parts; false if it says itself what else may be.
   */
  private boolean isLimited(JsonNode schema, Set<String> names, Set<String> seen) {
    var target = references.target(schema);
    if (target.isPresent() && seen.add(References.of(schema))) {
      var isLimited = isLimited(target.get(), names, seen);
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
            Words.OF_PARTS.stream().flatMap(part -> schema.path(part).valueStream()),
            BRANCHES.stream().filter(schema::has).map(schema::path),
            schema.path("dependentSchemas").valueStream())
        .flatMap(each -> each);
  }

  private static void seal(ObjectNode schema, Set<String> names) {
    var properties = schema.withObjectProperty("properties");
    names.stream().filter(name -> !properties.has(name)).forEach(properties::putObject);
    schema.put("additionalProperties", false);
  }
}
