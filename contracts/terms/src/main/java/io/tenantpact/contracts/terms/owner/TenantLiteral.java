package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.stream.Stream;

/**
 * A tenant written into the pact. Each run of an interaction needs a tenant of its own, so the
 * provider's state must be able to choose it.
 *
 * <p>Not so where it is refused, no example has it for the caller's, and the pact has the caller's
 * own served the same request, given the same states. Then it is no caller's, and refused for
 * nothing else. What a value looks like would prove neither: who takes {@code acme} for the
 * caller's, and is told 404, asks for a tenant that nobody has.
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
        .filter(each -> !isRefusedForItsTenant(pact, each))
        .map(
            each ->
                LintFinding.of("tenant-literal", pact, each, tenant.in(each), problemWith(each)));
  }

  private boolean isRefusedForItsTenant(PactFile pact, PactInteraction interaction) {
    return Success.isRefused(interaction.response())
        && pact.interactions().stream().noneMatch(each -> hasItForTheCallers(each, interaction))
        && pact.interactions().stream().anyMatch(each -> isItsTwin(each, interaction));
  }

  private boolean hasItForTheCallers(PactInteraction one, PactInteraction refused) {
    return tenant.isIn(one)
        && tenant.isTheCallersOwn(one)
        && tenant.example(one).equalsIgnoreCase(tenant.example(refused));
  }

  /** Whether it asks the same, but for the caller's own tenant, and is served. */
  private boolean isItsTwin(PactInteraction served, PactInteraction refused) {
    return tenant.isIn(served)
        && tenant.isTheCallersOwn(served)
        && Success.isCertain(served.response())
        && served.states().equals(refused.states())
        && RestOfRequest.of(served.request(), tenant)
            .equals(RestOfRequest.of(refused.request(), tenant));
  }

  private String problemWith(PactInteraction interaction) {
    var problem =
        "%s is a fixed value; take it from the provider's state (${%s})"
            .formatted(tenant.words(), tenant.value());
    return Success.isRefused(interaction.response())
        ? problem
            + ", or where the value itself is to be refused, under another name of the state's;"
            + " else let the pact have the caller's own served the same, given the same states"
        : problem;
  }
}
