package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two interactions that a reader, or a tool, takes for one. pact-jvm up to 4.7.5 and the Pact
 * Broker's page tell interactions apart by description and state names alone: of two that differ in
 * a state's parameters only, the first to pass hides the other.
 */
final class DuplicateInteraction implements LintRule {

  private static final String NAME = "duplicate-interaction";

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    var identities = new HashSet<String>();
    var names = new HashSet<String>();
    return pact.interactions().stream()
        .flatMap(
            each -> {
              var same = repeats(identities, each, PactInteraction::identity);
              var alike = repeats(names, each, one -> one.description() + one.stateNames());
              return same || alike
                  ? Stream.of(
                      LintFinding.of(
                          NAME,
                          pact,
                          each,
                          each.pointer().appendProperty("description"),
                          same
                              ? "description and states stand twice; give each interaction its own"
                                  + " description"
                              : "differs from another interaction in state parameters only; say the"
                                  + " difference in the description"))
                  : Stream.empty();
            });
  }

  private static boolean repeats(
      Set<String> seen, PactInteraction each, Function<PactInteraction, String> key) {
    return !seen.add(key.apply(each));
  }
}
