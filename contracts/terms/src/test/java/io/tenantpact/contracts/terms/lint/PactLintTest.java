package io.tenantpact.contracts.terms.lint;

import static io.tenantpact.contracts.terms.lint.SoundInteraction.BODY_GENERATORS;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.BODY_RULES;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.JSON;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.SOUND;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.at;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.edited;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.lintOf;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.rules;
import static io.tenantpact.contracts.terms.lint.SoundInteraction.withRule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule is broken once in a pact that breaks no other; those of arrays, owners and missing
 * bodies have tests of their own.
 */
class PactLintTest {

  @TempDir private Path folder;

  @Test
  void aSoundPactHasNoFindings() throws IOException {
    assertThat(lintOf(folder, SOUND)).isEmpty();
  }

  @Test
  void aFindingNamesRuleFileLineAndInteraction() throws IOException {
    var finding = lintOf(folder, SOUND.replace("^[a-z]+$", "[a-z]+")).get(0);

    assertThat(finding.toString())
        .contains("c-p.json:21 [unanchored-regex] 'list': the regex '[a-z]+'");
  }

  @Test
  void twoInteractionsOfOneNameAndStateAreFound() throws IOException {
    assertThat(rules(lintOf(folder, SOUND, SOUND))).containsExactly("duplicate-interaction");
  }

  @Test
  void interactionsThatDifferInAParameterOnlyAreFound() throws IOException {
    var other = edited(each -> at(each, "/providerStates/0/params").put("count", 3));

    var findings = lintOf(folder, SOUND, other);

    assertThat(rules(findings)).containsExactly("duplicate-interaction");
    assertThat(findings.get(0).message()).contains("state parameters only");
  }

  @Test
  void aRegexInsideOfAnotherRuleIsFound() throws IOException {
    var each = "{\"match\": \"eachValue\", \"rules\": [{\"match\": \"regex\", \"regex\": \"x\"}]}";
    var variant =
        """
        {"match": "arrayContains", "variants": [{"index": 0, "rules": {
          "$.id": {"matchers": [{"match": "regex", "regex": "x"}]}}}]}""";

    for (var rule : List.of(each, variant)) {
      var nested =
          edited(
              node ->
                  at(node, BODY_RULES)
                      .putObject("$.items[*].id")
                      .putArray("matchers")
                      .add(JSON.readTree(rule)));

      assertThat(rules(lintOf(folder, nested))).containsExactly("unanchored-regex");
    }
  }

  @Test
  void aRegexThatMatchesAnywhereIsFound() throws IOException {
    assertThat(rules(lintOf(folder, SOUND.replace("^[a-z]+$", "^[a-z]+"))))
        .containsExactly("unanchored-regex");
  }

  @Test
  void aRuleThatLeadsNowhereIsFound() throws IOException {
    var body =
        edited(
            each -> at(each, BODY_RULES).set("$.none", at(each, BODY_RULES).get("$.items[*].id")));
    var header = edited(each -> at(each, "/response/headers").remove("ETag"));

    assertThat(rules(lintOf(folder, body))).containsExactly("rule-without-example");
    assertThat(rules(lintOf(folder, header))).containsExactly("rule-without-example");
  }

  @Test
  void contentThatDiffersFromRunToRunIsFound() throws IOException {
    var random =
        edited(each -> at(each, BODY_GENERATORS).putObject("$.items[*].id").put("type", "Uuid"));

    assertThat(rules(lintOf(folder, random))).containsExactly("unstable-content");
  }

  @Test
  void aTenantThatNoStateChoseIsFound() throws IOException {
    var literal = edited(each -> at(each, "/request").remove("generators"));

    assertThat(rules(lintOf(folder, literal))).containsExactly("tenant-literal");
  }

  @Test
  void aPathThatNoVerifierReadsIsFound() throws IOException {
    var rule = withRule("$..id", "type");
    var generator =
        edited(
            each ->
                at(each, BODY_GENERATORS)
                    .putObject("items[0")
                    .put("type", "ProviderState")
                    .put("expression", "${tenantId}"));

    assertThat(lintOf(folder, rule))
        .singleElement()
        .asString()
        .contains("[unreadable-path] 'list': ", "was '$..id'");
    assertThat(rules(lintOf(folder, generator))).containsExactly("unreadable-path");
  }

  @Test
  void aLiveCredentialIsFound() throws IOException {
    var secret =
        edited(
            each -> at(each, "/response/body/content/items/0").put("id", "AKIAIOSFODNN7EXAMPLE"));

    assertThat(rules(lintOf(folder, secret))).containsExactly("secret-in-example");
  }
}
