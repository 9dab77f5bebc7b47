package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.DefaultPactReader;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.probing.Probing;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Verifies the first interaction of pacts against a provider of things, with all probes. */
record ThingVerification(ThingProvider provider, ProviderConnection connection)
    implements AutoCloseable {

  static ThingVerification start() {
    try {
      var provider = new ThingProvider();
      return new ThingVerification(
          provider, ProviderConnection.open(provider.url(), 2, Duration.ofSeconds(10)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Seeding seeding() {
    return new Seeding(Tenancy.standard(), provider, provider.states());
  }

  Outcome verify(String json) {
    return verify(json, DenialPolicy.standard());
  }

  Outcome verify(String json, DenialPolicy policy) {
    return verify(json, policy, seeding());
  }

  Outcome verify(String json, Seeding seeding) {
    return verify(json, DenialPolicy.standard(), seeding);
  }

  private Outcome verify(String json, DenialPolicy policy, Seeding seeding) {
    var probing = new Probing(Tenancy.standard(), policy, seeding, connection);
    return verify(json, seeding, Optional.of(probing));
  }

  /** Without probes. */
  Outcome verifyAlone(String json) {
    return verify(json, seeding(), Optional.empty());
  }

  private Outcome verify(String json, Seeding seeding, Optional<Probing> probing) {
    var pact = DefaultPactReader.INSTANCE.loadPact(json);
    return new InteractionVerification(
            pact, seeding, connection, probing, (name, caller) -> Optional.empty())
        .verify(pact.getInteractions().get(0));
  }

  /** Each probe with its result and its note. */
  static List<String> probesOf(Outcome outcome) {
    return outcome.probes().stream()
        .map(each -> each.probe() + " " + each.result() + " " + each.note())
        .toList();
  }

  @Override
  public void close() throws IOException {
    connection.close();
    provider.close();
  }
}
