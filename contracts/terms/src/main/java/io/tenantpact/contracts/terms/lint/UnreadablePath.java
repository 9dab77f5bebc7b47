package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/**
 * A rule or generator whose path into a JSON body is none. Nothing else can be said of such a pact.
 * A plugin has ways of its own to name a part of other bodies, such as {@code column:1} of a table.
 */
final class UnreadablePath implements LintRule {

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream().flatMap(each -> check(pact, each));
  }

  private static Stream<LintFinding> check(PactFile pact, PactInteraction interaction) {
    return interaction
        .parts()
        .filter(PactPart::hasJsonBody)
        .flatMap(
            part ->
                Stream.concat(
                    part.rules().stream()
                        .filter(each -> each.category().equals("body"))
                        .flatMap(each -> check(pact, interaction, each.path(), each.pointer())),
                    part.generators().stream()
                        .filter(each -> each.category().equals("body"))
                        .flatMap(each -> check(pact, interaction, each.path(), each.pointer()))));
  }

  private static Stream<LintFinding> check(
      PactFile pact, PactInteraction interaction, String path, JsonPointer at) {
    try {
      RulePath.of(path);
      return Stream.empty();
    } catch (IllegalArgumentException e) {
      return Stream.of(
          LintFinding.of("unreadable-path", pact, interaction, at, String.valueOf(e.getMessage())));
    }
  }
}
