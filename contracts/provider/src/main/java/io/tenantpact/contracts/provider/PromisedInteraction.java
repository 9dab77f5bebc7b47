package io.tenantpact.contracts.provider;

import org.opentest4j.TestAbortedException;

/** One interaction of a pact, as a test gets it. */
public final class PromisedInteraction {

  private final Runnable verification;

  PromisedInteraction(Runnable verification) {
    this.verification = verification;
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
    verification.run();
  }
}
