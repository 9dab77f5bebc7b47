package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A regex without {@code ^} and {@code $}, or what is like them. Pact libraries differ: some look
 * for the expression anywhere in the value, so that {@code [0-9]+} accepts {@code x1y}.
 */
final class UnanchoredRegex implements LintRule {

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream().flatMap(each -> check(pact, each));
  }

  private static Stream<LintFinding> check(PactFile pact, PactInteraction interaction) {
    return interaction
        .parts()
        .flatMap(part -> part.rules().stream())
        .flatMap(
            rule ->
                rule.matchers().stream()
                    .flatMap(UnanchoredRegex::regexesIn)
                    .filter(regex -> !regex.isEmpty() && !Alternatives.of(regex).areAnchored())
                    .map(regex -> finding(pact, interaction, rule, regex)));
  }

  private static LintFinding finding(
      PactFile pact, PactInteraction interaction, PactPart.Rule rule, String regex) {
    return LintFinding.of(
        "unanchored-regex",
        pact,
        interaction,
        rule.pointer(),
        "the regex '"
            + regex
            + "' matches anywhere in a value; write ^…$ or \\A…\\z, and (?:…) around alternatives");
  }

  /** Its own, and those of the rules that it holds for keys, values or variants. */
  private static Stream<String> regexesIn(JsonNode matcher) {
    var own =
        matcher.path("match").asString("").equals("regex")
            ? Stream.of(matcher.path("regex").asString(""))
            : Stream.<String>empty();
    return Stream.concat(own, matcher.valueStream().flatMap(UnanchoredRegex::regexesIn));
  }
}
