package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.owner.OwnerRules;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules for pacts of a tenant-scoped API. */
public final class PactLint {

  private final List<LintRule> rules;
  private final List<LintRule> doubts;

  private PactLint(List<LintRule> rules, List<LintRule> doubts) {
    this.rules = rules;
    this.doubts = doubts;
  }

  /**
   * The rules for an API that carries its tenants in this way. A pact of which no request names one
   * breaks them.
   */
  public static PactLint of(Tenancy tenancy) {
    return new PactLint(
        Stream.concat(Stream.of(OwnerRules.tenantNowhere(tenancy)), rules(tenancy)).toList(),
        doubts(tenancy).toList());
  }

  /**
   * The same where nobody said how the API carries its tenants, and this is the usual way. A pact
   * of which no request names one may be of an API without tenants: it passes, with a doubt.
   */
  public static PactLint assuming(Tenancy tenancy) {
    return new PactLint(
        rules(tenancy).toList(),
        Stream.concat(Stream.of(OwnerRules.tenantNowhere(tenancy)), doubts(tenancy)).toList());
  }

  private static Stream<LintRule> rules(Tenancy tenancy) {
    return Stream.concat(
        Stream.of(
            new DuplicateInteraction(),
            new ArrayMayBeEmpty(),
            new UnanchoredRegex(),
            new RuleWithoutExample(),
            new UnstableContent(),
            new SecretInExample()),
        OwnerRules.of(tenancy));
  }

  private static Stream<LintRule> doubts(Tenancy tenancy) {
    return Stream.of(OwnerRules.unreadOwner(tenancy), new PendingInteraction());
  }

  /** What has to be mended, in order of file and line; empty if nothing. */
  public List<LintFinding> check(Collection<PactFile> pacts) {
    return sorted(pacts.stream().flatMap(this::check));
  }

  /** Where a path is none, the rules that go by paths cannot look. */
  private Stream<LintFinding> check(PactFile pact) {
    var unreadable = new UnreadablePath().check(pact).toList();
    return unreadable.isEmpty()
        ? rules.stream().flatMap(rule -> rule.check(pact))
        : unreadable.stream();
  }

  /** What a person should look at, and nobody has to mend; in the same order. */
  public List<LintFinding> doubts(Collection<PactFile> pacts) {
    return sorted(
        pacts.stream().flatMap(pact -> doubts.stream().flatMap(rule -> rule.check(pact))));
  }

  private static List<LintFinding> sorted(Stream<LintFinding> findings) {
    return findings
        .sorted(Comparator.comparing(LintFinding::file).thenComparing(LintFinding::line))
        .toList();
  }
}
