package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.request.Safety;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;

/** That tenants wrote and nothing showed it, so that it would not show of others either. */
final class UnseenChange {

  static final Problem PROBLEM =
      new Problem(
          Problem.Kind.UNPROVEN,
          "",
          "expected TenantFixtures.checksum to change when a tenant writes, but no request that"
              + " wrote changed its own tenant's, so a change of another tenant's would not be"
              + " noticed either; let it cover every table that the API writes");

  private UnseenChange() {}

  /** Whether an interaction's verdict depends on it. */
  static boolean concerns(Interaction interaction) {
    return interaction instanceof SynchronousRequestResponse http
        && http.getResponse().getStatus() / 100 == 2
        && !Safety.isSaid(http);
  }

  /** The same with the problem, if it held and is concerned. */
  static Outcome in(Outcome outcome) {
    return outcome.holds() && concerns(outcome.interaction()) ? outcome.plus(PROBLEM) : outcome;
  }
}
