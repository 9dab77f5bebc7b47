package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import java.time.Duration;
import java.util.List;

/**
 * What the verification of an interaction came to.
 *
 * @param problems empty if and only if it holds
 * @param took from the state's set-up to its end
 */
public record Outcome(Interaction interaction, List<Problem> problems, Duration took) {

  /** Whether the provider keeps its promise. */
  public boolean holds() {
    return problems.isEmpty();
  }
}
