package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintRule;
import java.util.stream.Stream;

/** The rules about whose request and whose data an interaction is. */
public final class OwnerRules {

  private OwnerRules() {}

  /** Those for each interaction that names a tenant. */
  public static Stream<LintRule> of(Tenancy tenancy) {
    return Stream.of(
        new TenantLiteral(tenancy), new UnprovenOwner(tenancy), new AnswerWithoutBody(tenancy));
  }

  /** That some interaction names one at all, without which the others find nothing. */
  public static LintRule tenantNowhere(Tenancy tenancy) {
    return new TenantNowhere(tenancy);
  }
}
