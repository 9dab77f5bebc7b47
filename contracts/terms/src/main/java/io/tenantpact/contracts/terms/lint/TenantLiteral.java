package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.stream.Stream;

/**
 * A tenant written into the pact. Each run of an interaction needs a tenant of its own, so the
 * provider's state must be able to choose it.
 */
final class TenantLiteral implements LintRule {

  private final Tenancy tenancy;

  TenantLiteral(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .filter(each -> isTenantScoped(tenancy, each) && !comesFromState(each))
        .map(
            each ->
                LintFinding.of(
                    "tenant-literal",
                    pact,
                    each,
                    each.request().pointer().appendProperty("headers"),
                    tenancy.carrier().name()
                        + " is a fixed value; take it from the provider's state (${"
                        + tenancy.tenantValue()
                        + "})"));
  }

  static boolean isTenantScoped(Tenancy tenancy, PactInteraction interaction) {
    return tenancy.header().flatMap(interaction.request()::header).isPresent();
  }

  private boolean comesFromState(PactInteraction interaction) {
    return interaction.request().generators().stream()
        .anyMatch(
            each ->
                each.category().equals("header")
                    && each.path().equalsIgnoreCase(tenancy.carrier().name())
                    && each.fromProviderState());
  }
}
