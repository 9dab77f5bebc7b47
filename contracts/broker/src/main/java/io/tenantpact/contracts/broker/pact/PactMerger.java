package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Json;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds the interactions of one pact to another of the same version. */
final class PactMerger {

  private PactMerger() {}

  /**
   * The pact before, with the interactions of the addition.
   *
   * @return empty when both have an interaction of the same description and states that asks for
   *     something else
   */
  static Optional<PactContent> merge(ObjectNode before, PactContent addition) {
    var merged = before.deepCopy();
    for (var part : new String[] {"interactions", "messages"}) {
      if (addition.json().path(part) instanceof ArrayNode added
          && !addAll(merged.withArray(part), added)) {
        return Optional.empty();
      }
    }
    return PactContent.read(Json.write(merged));
  }

  private static boolean addAll(ArrayNode existing, ArrayNode added) {
    existing.forEach(each -> ((ObjectNode) each).remove("_id"));
    for (var interaction : added) {
      var twin = indexOfTwin(existing, interaction);
      if (twin >= 0 && !sameRequest(existing.get(twin), interaction)) {
        return false;
      }
      if (twin >= 0) {
        existing.set(twin, interaction);
      } else {
        existing.add(interaction);
      }
    }
    return true;
  }

  private static int indexOfTwin(ArrayNode existing, JsonNode interaction) {
    for (var i = 0; i < existing.size(); i++) {
      var other = existing.get(i);
      if (same(other, interaction, "description")
          && same(other, interaction, "providerState")
          && same(other, interaction, "providerStates")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean sameRequest(JsonNode one, JsonNode other) {
    return same(one, other, "request");
  }

  private static boolean same(JsonNode one, JsonNode other, String field) {
    return Objects.equals(one.get(field), other.get(field));
  }
}
