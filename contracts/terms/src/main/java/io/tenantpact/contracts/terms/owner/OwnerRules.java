package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintRule;
import java.util.stream.Stream;

/** The rules about whose request and whose data an interaction is. */
public final class OwnerRules {

  /** The name of the rule that some interaction names a tenant at all. */
  public static final String TENANT_NOWHERE = "tenant-nowhere";

  private OwnerRules() {}

  /** Those for each interaction that names a tenant. */
  public static Stream<LintRule> of(Tenancy tenancy) {
    return Stream.of(
        new TenantLiteral(tenancy), new UnprovenOwner(tenancy), new AnswerWithoutBody(tenancy));
  }

  /** Of what no pact can prove, and a person should know. */
  public static LintRule unreadOwner(Tenancy tenancy) {
    return new UnreadOwner(tenancy);
  }

  /** That some interaction names one at all, without which the others find nothing. */
  public static LintRule tenantNowhere(Tenancy tenancy) {
    return new TenantNowhere(tenancy);
  }
}
