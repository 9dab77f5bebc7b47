package io.tenantpact.contracts.provider.endpoint;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.seeding.Failures;
import io.tenantpact.contracts.provider.state.StateValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which state belongs to which interaction. The protocol does not say: a verifier posts the set-up
 * of each state of an interaction, sends the interaction's request, and posts a teardown for each
 * state again. So an interaction is what comes up to a teardown, and the teardowns after the first
 * find nothing to do.
 *
 * <p>The official verifier works on one interaction after another, in this order. It sends neither
 * request nor teardown once a set-up has failed, but does send the set-ups that are left; so a
 * failure ends an interaction too, and what was left of it lands in the next one's tenant. That the
 * run has failed is certain by then.
 *
 * <p>A verifier that sends no teardowns at all would have all its interactions share one tenant.
 * Connections do not tell them apart: the official verifier often opens a second one within an
 * interaction. It is refused as soon as a state comes twice, and at the end in any case.
 */
final class StateChanges implements AutoCloseable {

  private static final String TEARDOWN_WANTED =
      "; start the verifier so that it sends one after each interaction (--state-change-teardown)";

  private final Supplier<InteractionTenants> fresh;
  private final List<InteractionTenants> leftBehind = new ArrayList<>();
  private @Nullable InteractionTenants open;
  private boolean tornDown;

  StateChanges(Supplier<InteractionTenants> fresh) {
    this.fresh = fresh;
  }

  /**
   * Does what a verifier asks for.
   *
   * @return the values of all states of the interaction so far; none after a teardown
   * @throws RuntimeException if it could not be done; then nothing is left of the interaction
   */
  synchronized StateValues apply(StateChange change) {
    return switch (change.action()) {
      case SETUP -> setUp(change.states());
      case SETUP_ALL -> {
        end();
        yield setUp(change.states());
      }
      case TEARDOWN -> {
        tornDown = true;
        end();
        yield StateValues.none();
      }
    };
  }

  /**
   * Makes up for a teardown that did not come.
   *
   * @throws IllegalStateException if something stays behind, no teardown ever came, or the last
   *     interaction's would have failed
   */
  @Override
  public synchronized void close() {
    var withoutTeardown = !tornDown && open != null && open.setUps() > 1;
    var failures = new Failures();
    if (open != null) {
      failures.attempt(open::requireUnchangedDecoy);
      leftBehind.add(open);
      open = null;
    }
    List.copyOf(leftBehind).forEach(each -> purge(each, failures));
    if (withoutTeardown) {
      failures.attempt(StateChanges::refuseSharing);
    }
    failures.rethrow();
  }

  private static void refuseSharing() {
    throw new IllegalStateException(
        "expected teardowns, but none ever came, so interactions shared a tenant"
            + TEARDOWN_WANTED);
  }

  private StateValues setUp(List<ProviderState> states) {
    var interaction = open == null ? fresh.get() : open;
    open = interaction;
    var failures = new Failures();
    var values = failures.made(() -> setUp(interaction, states));
    if (values.isEmpty()) {
      open = null;
      purge(interaction, failures);
    }
    failures.rethrow();
    return values.orElseThrow();
  }

  private static StateValues setUp(InteractionTenants interaction, List<ProviderState> states) {
    if (interaction.hasAnyOf(states)) {
      throw new IllegalStateException(
          "expected a teardown before %s is set up again, but none came%s"
              .formatted(words(states), TEARDOWN_WANTED));
    }
    return interaction.setUp(states);
  }

  private void end() {
    var interaction = open;
    open = null;
    if (interaction == null) {
      return;
    }
    var failures = new Failures();
    failures.attempt(interaction::requireUnchangedDecoy);
    purge(interaction, failures);
    failures.rethrow();
  }

  /** What cannot be taken away now is tried once more at the end. */
  private void purge(InteractionTenants interaction, Failures failures) {
    leftBehind.remove(interaction);
    leftBehind.add(interaction);
    failures.attempt(
        () -> {
          interaction.purge();
          leftBehind.remove(interaction);
        });
  }

  private static String words(List<ProviderState> states) {
    return states.isEmpty() ? "a tenant" : states.toString();
  }
}
