package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.DossierText;
import org.opentest4j.TestAbortedException;

/** One interaction of a pact, as a test gets it. */
public final class PromisedInteraction {

  private final VerificationRun run;
  private final Pact pact;
  private final Interaction interaction;
  private final ProviderUnderTest provider;

  PromisedInteraction(
      VerificationRun run, Pact pact, Interaction interaction, ProviderUnderTest provider) {
    this.run = run;
    this.pact = pact;
    this.interaction = interaction;
    this.provider = provider;
  }

  /**
   * Verifies the interaction; with others at the same time.
   *
   * @throws AssertionError with every problem and the first exchange that shows one, if the
   *     provider does not keep it
   * @throws TestAbortedException the same for a pending pact: it is published as failed, and does
   *     not fail the provider's build
   */
  public void verify() {
    var outcome = run.outcomeOf(interaction, provider);
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
