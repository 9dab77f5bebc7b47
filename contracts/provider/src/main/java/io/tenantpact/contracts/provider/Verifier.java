package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.message.MessageProducer;
import io.tenantpact.contracts.provider.probe.Probing;
import io.tenantpact.contracts.provider.proof.Recheck;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.state.Seeding;
import io.tenantpact.contracts.provider.verify.InteractionVerification;
import java.io.IOException;
import java.util.Optional;

/** What all verifications of a provider share. */
record Verifier(
    Seeding seeding, ProviderConnection http, Optional<Probing> probing, MessageProducer messages)
    implements AutoCloseable {

  static Verifier open(ProviderUnderTest provider, VerificationSettings settings) {
    var seeding = new Seeding(provider.tenancy(), provider.fixtures(), provider.states());
    var http = ProviderConnection.open(provider.url(), settings.threads(), settings.timeout());
    var probing =
        settings.probes()
            ? Optional.of(new Probing(provider.tenancy(), provider.denials(), seeding, http))
            : Optional.<Probing>empty();
    return new Verifier(seeding, http, probing, provider.messages());
  }

  Outcome verify(Pact pact, Interaction interaction) {
    return new InteractionVerification(pact, seeding, http, probing, messages).verify(interaction);
  }

  /** The same once more, for an interaction that came to an outcome. */
  Recheck recheck(Pact pact, Outcome first) {
    return new Recheck(first, () -> verify(pact, first.interaction()), () -> statesOf(first));
  }

  @Override
  public void close() throws IOException {
    http.close();
  }

  /** States that cannot be set up have failed their interaction already. */
  private Optional<Problem> statesOf(Outcome first) {
    var states = first.interaction().getProviderStates();
    var names = states.stream().map(ProviderState::getName).toList();
    try {
      return first.has(Kind.STATE) || seeding.isRepeatable(states)
          ? Optional.empty()
          : Optional.of(unlikeOnce(names + " left something else"));
    } catch (RuntimeException | AssertionError e) {
      return Optional.of(unlikeOnce(names + " failed: " + e.getMessage()));
    }
  }

  private static Problem unlikeOnce(String what) {
    return new Problem(
        Kind.STATE,
        "",
        "expected states that are set up twice for one tenant to leave the same as once, but "
            + what);
  }
}
