package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All rules for pacts of a tenant-scoped API. */
public final class PactLint {

  private final List<LintRule> rules;

  private PactLint(List<LintRule> rules) {
    this.rules = rules;
  }

  /** The rules for an API that carries its tenants in this way. */
  public static PactLint of(Tenancy tenancy) {
    return new PactLint(
        List.of(
            new DuplicateInteraction(),
            new ArrayMayBeEmpty(),
            new UnanchoredRegex(),
            new RuleWithoutExample(),
            new UnstableContent(),
            new TenantLiteral(tenancy),
            new UnprovenOwner(tenancy),
            new AnswerWithoutBody(tenancy),
            new SecretInExample()));
  }

  /** What has to be mended, in order of file and line; empty if nothing. */
  public List<LintFinding> check(Collection<PactFile> pacts) {
    return pacts.stream()
        .flatMap(pact -> rules.stream().flatMap(rule -> rule.check(pact)))
        .sorted(Comparator.comparing(LintFinding::file).thenComparing(LintFinding::line))
        .toList();
  }
}
