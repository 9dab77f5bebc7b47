package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.message.MessageProducer;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.proof.Recheck;
import io.tenantpact.contracts.provider.request.TenantScope;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Patience;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import io.tenantpact.contracts.provider.verify.InteractionVerification;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What all verifications of a provider share. */
record Verifier(
    TenantScope scope,
    Seeding seeding,
    ProviderConnection http,
    Optional<Probing> probing,
    MessageProducer messages)
    implements AutoCloseable {

  /** What a call of a fixture or handler may take as long as: it may make a whole database. */
  private static final int EXCHANGES = 3;

  /**
   * Opens the way to a provider.
   *
   * @param wanted what is verified
   * @throws IllegalStateException if its fixtures could not show what the pacts are verified for
   */
  static Verifier open(
      ProviderUnderTest provider, VerificationSettings settings, Stream<Interaction> wanted) {
    var scope = new TenantScope(provider.tenancy());
    var patience = Patience.of(settings.timeout().multipliedBy(EXCHANGES));
    var seeding = new Seeding(provider.tenancy(), provider.fixtures(), provider.states(), patience);
    var probes = settings.probes();
    if (probes && scope.isClaim() && wanted.anyMatch(scope::has)) {
      requireClaims(scope, seeding);
    }
    var http = ProviderConnection.open(provider.url(), settings.threads(), settings.timeout());
    var probing =
        probes
            ? Optional.of(new Probing(provider.tenancy(), provider.denials(), seeding, http))
            : Optional.<Probing>empty();
    return new Verifier(scope, seeding, http, probing, provider.messages());
  }

  private static void requireClaims(TenantScope scope, Seeding seeding) {
    if (!seeding.patience().play(seeding::signsClaims, Verifier::late)) {
      throw new IllegalStateException(
          "expected TenantFixtures.credentialClaiming to sign a token without the claim '%s', or with a blank one, but it returned none; without such tokens no probe of the tenant can be made"
              .formatted(scope.tenancy().carrier().name()));
    }
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
    seeding.patience().close();
    http.close();
  }

  /** States that cannot be set up have failed their interaction already. */
  private Optional<Problem> statesOf(Outcome first) {
    var states = first.interaction().getProviderStates();
    var names = states.stream().map(ProviderState::getName).toList();
    try {
      return first.has(Kind.STATE) || isRepeatable(states)
          ? Optional.empty()
          : Optional.of(unlikeOnce(names + " left something else"));
    } catch (RuntimeException | AssertionError | LinkageError e) {
      return Optional.of(unlikeOnce(names + " failed: " + e.getMessage()));
    }
  }

  private boolean isRepeatable(List<ProviderState> states) {
    return seeding.patience().play(() -> seeding.isRepeatable(states), Verifier::late);
  }

  private static boolean late(String what) {
    throw new IllegalStateException(what);
  }

  private static Problem unlikeOnce(String what) {
    return new Problem(
        Kind.STATE,
        "",
        "expected states that are set up twice for one tenant to leave the same as once, but "
            + what);
  }
}
