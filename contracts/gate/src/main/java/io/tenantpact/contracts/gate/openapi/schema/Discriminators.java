package io.tenantpact.contracts.gate.openapi.schema;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document's discriminators mean, in the words of schemas: a value that names a schema has
 * to fit that one. Where a schema is asked for that others are made of, any of those will do.
 */
final class Discriminators {

  private static final String ANY = "any.";
  private static final String WORD = "discriminator";

  /** Where a schema stands: under a name, as what another is made of, or anywhere else. */
  private enum Place {
    NAMED,
    PART,
    ANYWHERE
  }

  private final JsonNode schemas;

  Discriminators(JsonNode document) {
    this.schemas = document.path("components").path("schemas");
  }

  /** The document itself, with the alternatives beside its schemas. */
  JsonNode spelledOutIn(JsonNode document) {
    var copy = spelledOut(document);
    schemas.propertyNames().stream()
        .filter(this::isBase)
        .forEach(each -> put(each, copy.withObject("/components/schemas").putObject(ANY + each)));
    return copy;
  }

  private void put(String base, ObjectNode any) {
    var alternatives = any.putArray("oneOf");
    Stream.concat(Stream.of(base), madeOf(base).stream())
        .forEach(
            each ->
                alternatives.add(
                    alternative(References.TO_SCHEMA + each, schemas.path(base).path(WORD))));
  }

  /** A schema that may refer to the document's. */
  JsonNode spelledOut(JsonNode schema) {
    var copy = schema.deepCopy();
    spellOut(copy, Place.ANYWHERE);
    return copy;
  }

  private void spellOut(JsonNode node, Place place) {
    if (node instanceof ObjectNode schema) {
      var reference = References.of(schema);
      if (place != Place.PART
          && reference.startsWith(References.TO_SCHEMA)
          && isBase(nameOf(reference))) {
        schema.put("$ref", References.TO_SCHEMA + ANY + nameOf(reference));
      }
      if (isDiscriminated(schema)) {
        if (schema.remove(schema.has("oneOf") ? "oneOf" : "anyOf") instanceof ArrayNode each) {
          schema.set("oneOf", discriminated(each, schema.path(WORD)));
        }
        schema.remove(WORD);
      }
      var isWrapped = place != Place.NAMED && schema.path("allOf").size() == 1;
      var placeOfParts = isWrapped && !schema.has("properties") ? Place.ANYWHERE : Place.PART;
      schema.forEachEntry((key, value) -> spellOutBelow(key, value, placeOfParts));
    } else {
      node.forEach(each -> spellOut(each, Place.ANYWHERE));
    }
  }

  private void spellOutBelow(String key, JsonNode value, Place placeOfParts) {
    switch (key) {
      case "allOf" -> value.forEach(each -> spellOut(each, placeOfParts));
      case "schemas" -> value.forEach(each -> spellOut(each, Place.NAMED));
      default -> spellOut(value, Place.ANYWHERE);
    }
  }

  /** A value is of the one that it names, also where it might be of any. */
  private static ArrayNode discriminated(ArrayNode alternatives, JsonNode discriminator) {
    for (var i = 0; i < alternatives.size(); i++) {
      var reference = References.of(alternatives.path(i));
      if (reference.startsWith(References.TO_SCHEMA)) {
        alternatives.set(i, alternative(reference, discriminator));
      }
    }
    return alternatives;
  }

  private static ObjectNode alternative(String reference, JsonNode discriminator) {
    var alternative = ((ObjectNode) discriminator).objectNode();
    var parts = alternative.putArray("allOf");
    parts.addObject().put("$ref", reference);
    var names = parts.addObject().putObject("properties");
    var allowed = names.putObject(discriminator.path("propertyName").asString("")).putArray("enum");
    namesOf(reference, discriminator).forEach(allowed::add);
    return alternative;
  }

  private static Set<String> namesOf(String reference, JsonNode discriminator) {
    var names = new TreeSet<String>();
    names.add(nameOf(reference));
    discriminator
        .path("mapping")
        .forEachEntry(
            (name, target) -> {
              if (Set.of(reference, nameOf(reference)).contains(target.asString(""))) {
                names.add(name);
              }
            });
    return names;
  }

  private static String nameOf(String reference) {
    return reference.substring(References.TO_SCHEMA.length());
  }

  private boolean isBase(String name) {
    var schema = schemas.path(name);
    return isDiscriminated(schema)
        && !schema.has("oneOf")
        && !schema.has("anyOf")
        && !madeOf(name).isEmpty();
  }

  private static boolean isDiscriminated(JsonNode schema) {
    return schema.path(WORD).path("propertyName").isString();
  }

  /** The schemas that have one as a part, or one that has it as a part. */
  private Set<String> madeOf(String base) {
    var found = new TreeSet<String>();
    var before = -1;
    while (before < found.size()) {
      before = found.size();
      schemas.forEachEntry(
          (name, schema) -> {
            if (schema.path("allOf").valueStream().anyMatch(each -> isOneOf(each, base, found))) {
              found.add(name);
            }
          });
    }
    return found;
  }

  private static boolean isOneOf(JsonNode part, String base, Set<String> found) {
    var reference = References.of(part);
    return reference.equals(References.TO_SCHEMA + base)
        || (reference.startsWith(References.TO_SCHEMA) && found.contains(nameOf(reference)));
  }
}
