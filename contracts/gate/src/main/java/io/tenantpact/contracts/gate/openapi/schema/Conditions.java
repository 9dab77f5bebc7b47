package io.tenantpact.contracts.gate.openapi.schema;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas whose conditions hold what they refer to. A component is closed, and loosened for
 * answers; what must not be, or is only looked for, has to stay as it is written.
 */
final class Conditions {

  private final References references;

  Conditions(JsonNode document) {
    this.references = new References(document);
  }

  JsonNode spelledOut(JsonNode schema) {
    var copy = schema.deepCopy();
    spellOut(copy);
    return copy;
  }

  private void spellOut(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      Words.OF_CONDITIONS.stream()
          .filter(schema::has)
          .forEach(word -> schema.set(word, inlined(schema.path(word), Set.of())));
      schema.forEachEntry(this::spellOutBelow);
    } else {
      node.forEach(this::spellOut);
    }
  }

  private void spellOutBelow(String key, JsonNode value) {
    if (Words.OF_NAMES.contains(key)) {
      value.forEach(this::spellOut);
    } else if (!Words.OF_CONDITIONS.contains(key)) {
      spellOut(value);
    }
  }

  /** What leads back to itself keeps its reference. */
  private JsonNode inlined(JsonNode node, Set<String> above) {
    var reference = References.of(node);
    var target = references.target(node);
    if (target.isPresent() && !above.contains(reference)) {
      var seen = new TreeSet<>(above);
      seen.add(reference);
      return beside(node, inlined(target.get(), seen));
    }
    var copy = node.deepCopy();
    if (copy instanceof ObjectNode schema) {
      node.forEachEntry((key, value) -> schema.set(key, inlined(value, above)));
    } else if (copy instanceof ArrayNode list) {
      list.removeAll();
      node.forEach(each -> list.add(inlined(each, above)));
    }
    return copy;
  }

  private JsonNode beside(JsonNode referring, JsonNode target) {
    if (referring.size() == 1) {
      return target;
    }
    var own = (ObjectNode) referring.deepCopy();
    own.remove("$ref");
    own.withArrayProperty("allOf").add(target);
    return own;
  }
}
