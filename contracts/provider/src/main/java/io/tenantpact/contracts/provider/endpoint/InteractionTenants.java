package io.tenantpact.contracts.provider.endpoint;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.seeding.Failures;
import io.tenantpact.contracts.provider.state.StateValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The caller and the decoy of one interaction, from its first state to its teardown. The decoy is
 * there to be seen in an answer by mistake, and to be changed by none.
 */
final class InteractionTenants {

  private final GrowingTenant caller;
  private final GrowingTenant decoy;
  private final List<ProviderState> states = new ArrayList<>();
  private int setUps;
  private String decoyBefore = "";

  InteractionTenants(GrowingTenant caller, GrowingTenant decoy) {
    this.caller = caller;
    this.decoy = decoy;
  }

  /**
   * Sets more states up for both.
   *
   * @return what they made for the caller, with what those before made
   * @throws IllegalStateException if a handler changed another tenant than the one it was given
   */
  StateValues setUp(List<ProviderState> more) {
    var values = caller.seed(more);
    requireUnchanged(decoy, decoyBefore, more);
    var callers = caller.checksum();
    decoy.seed(more);
    requireUnchanged(caller, callers, more);
    decoyBefore = decoy.checksum();
    states.addAll(more);
    setUps++;
    return values;
  }

  private static void requireUnchanged(
      GrowingTenant other, String before, List<ProviderState> seeded) {
    if (!other.checksum().equals(before)) {
      throw new IllegalStateException(
          "expected the handlers of %s to change the tenant they are given, but they changed another"
              .formatted(seeded.stream().map(ProviderState::getName).toList()));
    }
  }

  /** Whether one of these states is among those set up. */
  boolean hasAnyOf(List<ProviderState> others) {
    return setUps > 0 && (others.isEmpty() || others.stream().anyMatch(states::contains));
  }

  /** How often states were set up. */
  int setUps() {
    return setUps;
  }

  /**
   * Looks whether the decoy has what it had after the last state, no more and no less.
   *
   * @throws IllegalStateException if not
   */
  void requireUnchangedDecoy() {
    if (!decoy.checksum().equals(decoyBefore)) {
      throw new IllegalStateException("the request changed what the decoy has stored");
    }
  }

  /** Takes both away; what is gone already stays gone. */
  void purge() {
    var failures = new Failures();
    failures.attempt(caller::purge);
    failures.attempt(decoy::purge);
    failures.rethrow();
  }
}
