package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.DossierText;
import org.opentest4j.TestAbortedException;

/** What a provider promised; running it asks whether it is kept. */
record Promise(VerificationRun all, Pact pact, Interaction interaction, ProviderUnderTest provider)
    implements Runnable {

  @Override
  public void run() {
    var outcome = all.outcomeOf(interaction, provider);
    if (outcome.holds()) {
      return;
    }
    var message = DossierText.of(pact, outcome);
    if (VerificationRun.isPending(pact, interaction)) {
      throw new TestAbortedException("pending: " + message);
    }
    throw new AssertionError(message);
  }
}
