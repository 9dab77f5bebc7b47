package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.support.json.JsonValue;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the consumer kit writes beside an interaction since plain Pact cannot say it: lists of texts
 * under {@code comments.references.tenantpact}.
 *
 * @param name of the list
 */
record References(String name) {

  /** What a check of a list's texts finds; nothing without a list, and without a text in it. */
  List<Problem> check(Interaction interaction, Function<List<String>, List<Problem>> check) {
    var list = listOf(interaction);
    if (list == null) {
      return List.of();
    }
    if (!(list instanceof JsonValue.Array array)) {
      return List.of(
          new Problem(
              Problem.Kind.PACT,
              "comments.references.tenantpact." + name,
              "expected a list of texts, was " + list.serialise()));
    }
    return array.getValues().isEmpty()
        ? List.of()
        : check.apply(array.getValues().stream().map(JsonValue::asString).toList());
  }

  private @Nullable JsonValue listOf(Interaction interaction) {
    if (!interaction.isV4()) {
      return null;
    }
    var node = interaction.asV4Interaction().getComments().get("references");
    for (var key : new String[] {"tenantpact", name}) {
      node = node instanceof JsonValue.Object object ? object.get(key) : null;
    }
    return node instanceof JsonValue.Null ? null : node;
  }
}
