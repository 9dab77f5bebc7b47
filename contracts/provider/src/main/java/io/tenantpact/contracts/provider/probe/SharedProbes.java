package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks with a credential that may enter two tenants: who checks that the tenant was granted and
 * then works for another that was granted too, or keeps answers by credential, serves each alone as
 * is right. What reads is asked for as the decoy and then as the caller; what writes, by a caller
 * of its own who was granted after the decoy.
 */
final class SharedProbes {

  private static final Probe PROBE = Probe.credential(Variation.SHARED);
  private static final String NONE_MADE =
      "the fixtures make no credential that may enter two tenants";

  private final Scene scene;

  SharedProbes(Scene scene) {
    this.scene = scene;
  }

  /** None yet for what may turn out to read, by what its tenants have stored then. */
  List<Planned> planned() {
    return scene.request().mayOnlyRead() ? List.of() : planned(scene.request().isSafe());
  }

  /**
   * The same once it is known.
   *
   * @param reads whether the request only reads
   */
  List<Planned> planned(boolean reads) {
    var whyNot = whyNot();
    if (!whyNot.isEmpty()) {
      return List.of(Planned.notMade(PROBE, whyNot));
    }
    return reads ? readers() : List.of(writers());
  }

  private Optional<String> shared(SeededTenant first, SeededTenant second) {
    return scene.outsiders().sharedCredential().apply(first.tenant(), second.tenant());
  }

  private String whyNot() {
    if (scene.request().refusal() > 0) {
      return "only what is served is asked for as two tenants";
    }
    if (scene.tenancy().carrier().place() == TenantCarrier.Place.CLAIM) {
      return "whoever holds a tenant's token is that tenant";
    }
    if (!scene.namesTenant()) {
      return "the request names no tenant";
    }
    return new RequestCredential(scene).isPresent() ? "" : "the request has no credential";
  }

  private List<Planned> readers() {
    return shared(scene.cast().caller(), scene.cast().decoy())
        .map(shared -> List.of(decoys(shared), callers(shared)))
        .orElseGet(() -> List.of(Planned.notMade(PROBE, NONE_MADE)));
  }

  private Planned decoys(String shared) {
    var probe = new Probe(PROBE.subject(), PROBE.name() + " as the decoy", Variation.SHARED);
    var request = with(shared, scene.decoysRequest());
    return Planned.served(probe, request, owned(scene.cast().decoy(), scene.oracles().forDecoy()));
  }

  private Planned callers(String shared) {
    return Planned.served(
        PROBE,
        with(shared, scene.request()),
        owned(scene.cast().caller(), scene.oracles().forCaller()));
  }

  /**
   * The writer's states may be of its own credential, so that nobody knows what it is answered, but
   * for who is let in.
   */
  private Planned writers() {
    if (!scene.outsiders().mayShare()) {
      return Planned.notMade(PROBE, NONE_MADE);
    }
    var writer = scene.standIn().get();
    return shared(scene.cast().decoy(), writer.tenant())
        .map(shared -> with(shared, writer.request()))
        .map(
            request ->
                new Planned(
                    PROBE, Set.of(), request, Set.copyOf(writer.request().injected()), null, ""))
        .orElseGet(() -> Planned.notMade(PROBE, NONE_MADE));
  }

  private Owned owned(SeededTenant to, LeakOracle oracle) {
    var ofCredential = new RequestCredential(scene).names();
    return new Owned(to, oracle, !scene.request().isAnsweredWith(ofCredential));
  }

  private Prepared with(String shared, InteractionRequest request) {
    return Prepared.of(new RequestCredential(scene, request).changedTo(shared));
  }
}
