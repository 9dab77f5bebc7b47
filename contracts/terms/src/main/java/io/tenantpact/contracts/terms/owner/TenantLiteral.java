package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.stream.Stream;

/**
 * A tenant written into the pact. Each run of an interaction needs a tenant of its own, so the
 * provider's state must be able to choose it.
 */
final class TenantLiteral implements LintRule {

  private final RequestTenant tenant;

  TenantLiteral(Tenancy tenancy) {
    this.tenant = new RequestTenant(tenancy);
  }

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .filter(each -> tenant.isIn(each) && !tenant.comesFromState(each))
        .map(
            each ->
                LintFinding.of(
                    "tenant-literal",
                    pact,
                    each,
                    tenant.in(each),
                    tenant.words()
                        + " is a fixed value; take it from the provider's state (${"
                        + tenant.value()
                        + "})"));
  }
}
