package io.tenantpact.contracts.provider.result;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an interaction comes from, as version 4 of the specification lets a consumer write it under
 * {@code comments}.
 *
 * @param test the consumer's test that wrote it; empty if the pact does not say
 * @param references what it belongs to, such as {@code jira ticket: SHOP-7}
 */
record Origin(String test, List<String> references) {

  /** What the consumer kit writes for this one to read. */
  private static final String OWN = "tenantpact";

  static Origin of(Interaction interaction) {
    if (!interaction.isV4()) {
      return new Origin("", List.of());
    }
    var comments = interaction.asV4Interaction().getComments();
    return new Origin(text(comments.get("testname")), references(comments.get("references")));
  }

  private static List<String> references(@Nullable JsonValue groups) {
    var references = new ArrayList<String>();
    entries(groups)
        .forEach(
            (group, named) -> {
              if (!group.equals(OWN)) {
                entries(named)
                    .forEach(
                        (name, value) -> references.add(group + " " + name + ": " + text(value)));
              }
            });
    return List.copyOf(references);
  }

  private static Map<String, JsonValue> entries(@Nullable JsonValue json) {
    return json instanceof JsonValue.Object object ? object.getEntries() : Map.of();
  }

  private static String text(@Nullable JsonValue json) {
    if (json == null || json instanceof JsonValue.Null) {
      return "";
    }
    return json instanceof JsonValue.StringValue ? json.asString() : json.serialise();
  }

  /** In words; empty if the pact says nothing. */
  @Override
  public String toString() {
    var words = new ArrayList<String>();
    if (!test.isEmpty()) {
      words.add("consumer test " + test);
    }
    words.addAll(references);
    return String.join(", ", words);
  }
}
