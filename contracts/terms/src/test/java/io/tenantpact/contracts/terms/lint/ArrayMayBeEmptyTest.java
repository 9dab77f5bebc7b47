package io.tenantpact.contracts.terms.lint;

import static io.tenantpact.contracts.terms.lint.SoundInteraction.BODY_RULES;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.at;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.edited;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.lintOf;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.finding.LintFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays of which an empty one would pass. */
class ArrayMayBeEmptyTest {

  @TempDir private Path folder;

  @Test
  void anArrayThatMayBeEmptyIsFound() throws IOException {
    var unbounded =
        edited(each -> at(each, BODY_RULES + "/$.items/matchers/0").remove(List.of("min", "max")));

    assertThat(rules(lintOf(folder, unbounded))).containsExactly("array-may-be-empty");
  }

  @Test
  void anArrayUnderACascadingTypeRuleIsFound() throws IOException {
    var cascading =
        edited(
            each -> {
              at(each, BODY_RULES).remove("$.items");
              at(each, BODY_RULES)
                  .putObject("$")
                  .putArray("matchers")
                  .addObject()
                  .put("match", "type");
            });

    assertThat(rules(lintOf(folder, cascading))).containsExactly("array-may-be-empty");
  }

  @Test
  void aMinimumThatAnotherRuleTakesPrecedenceOverIsFound() throws IOException {
    var labelled =
        edited(
            each -> {
              at(each, "/response/body/content/items/0").putArray("labels").add("x");
              var rules = at(each, BODY_RULES);
              rules.set("$.items[*].labels", rules.get("$.items").deepCopy());
              rules.set("$.items[0].labels", rules.get("$.items[*].id"));
            });

    assertThat(lintOf(folder, labelled))
        .singleElement()
        .asString()
        .contains("an empty array at /items/0/labels would pass");
  }

  @Test
  void anArrayBelowABoundedOneIsFound() throws IOException {
    var nested =
        edited(
            each ->
                at(each, "/response/body/content/items/0").putArray("labels").addArray().add("x"));

    assertThat(lintOf(folder, nested))
        .extracting(LintFinding::message)
        .hasSize(2)
        .allMatch(message -> message.startsWith("an empty array at /items/0/labels"));
  }

  @Test
  void anArrayThatIsExactlyEmptyIsSound() throws IOException {
    var empty =
        edited(
            each -> {
              at(each, "/response/body/content").putArray("items");
              at(each, "/response/matchingRules").remove("body");
              at(each, "/response").remove("generators");
            });

    assertThat(lintOf(folder, empty)).isEmpty();
  }
}
