package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.Outcome;

/** An interaction that is through, and its pact. */
record Verified(Pact pact, Outcome outcome) {

  boolean isPending() {
    return VerificationRun.isPending(pact, outcome.interaction());
  }
}
