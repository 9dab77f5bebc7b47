package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.stream.Stream;

/** A matching rule that leads to nothing in the example, so that it is never applied. */
final class RuleWithoutExample implements LintRule {

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .flatMap(
            interaction -> interaction.parts().flatMap(part -> unused(pact, interaction, part)));
  }

  private static Stream<LintFinding> unused(
      PactFile pact, PactInteraction interaction, PactPart part) {
    return part.rules().stream()
        .filter(rule -> !leadsSomewhere(part, rule))
        .map(
            rule ->
                LintFinding.of(
                    "rule-without-example",
                    pact,
                    interaction,
                    rule.pointer(),
                    "the %s rule for '%s' leads to nothing in the example; add a value there or"
                            .formatted(rule.category(), rule.path())
                        + " take the rule away"));
  }

  private static boolean leadsSomewhere(PactPart part, PactPart.Rule rule) {
    return switch (rule.category()) {
      case "body" -> !part.hasJsonBody() || leadsIntoBody(part, rule);
      case "header" -> part.header(withoutIndex(rule.path())).isPresent();
      case "query" -> part.hasQuery(rule.path()) || part.hasQuery(withoutIndex(rule.path()));
      default -> true;
    };
  }

  private static boolean leadsIntoBody(PactPart part, PactPart.Rule rule) {
    return !RulePath.of(rule.path()).resolve(part.body()).isEmpty();
  }

  private static String withoutIndex(String name) {
    return name.replaceFirst("\\[\\d+\\]$", "");
  }
}
