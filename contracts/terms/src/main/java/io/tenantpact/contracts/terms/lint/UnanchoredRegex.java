package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A regex without {@code ^} and {@code $}. Pact libraries differ: some look for the expression
 * anywhere in the value, so that {@code [0-9]+} accepts {@code x1y}.
 */
final class UnanchoredRegex implements LintRule {

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream().flatMap(each -> check(pact, each));
  }

  private static Stream<LintFinding> check(PactFile pact, PactInteraction interaction) {
    return Stream.of(interaction.request(), interaction.response())
        .flatMap(part -> part.rules().stream())
        .flatMap(
            rule ->
                rule.matchers().stream()
                    .map(UnanchoredRegex::regexOf)
                    .filter(regex -> !regex.isEmpty() && !isAnchored(regex))
                    .map(regex -> finding(pact, interaction, rule, regex)));
  }

  private static LintFinding finding(
      PactFile pact, PactInteraction interaction, PactPart.Rule rule, String regex) {
    return LintFinding.of(
        "unanchored-regex",
        pact,
        interaction,
        rule.pointer(),
        "the regex '" + regex + "' matches anywhere in a value; write ^…$");
  }

  private static String regexOf(JsonNode matcher) {
    return matcher.path("match").asString("").equals("regex")
        ? matcher.path("regex").asString("")
        : "";
  }

  private static boolean isAnchored(String regex) {
    return regex.startsWith("^") && regex.endsWith("$");
  }
}
