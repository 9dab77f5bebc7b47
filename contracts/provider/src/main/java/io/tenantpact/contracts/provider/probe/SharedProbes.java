package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.leak.LeakOracle;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.util.List;

/**
 * Asks with a credential that may enter both tenants, for the decoy and then for the caller: who
 * checks that the tenant was granted and then works for another that was granted too, or keeps
 * answers by credential, serves each alone as is right.
 */
final class SharedProbes {

  private static final Probe PROBE = Probe.credential(Variation.SHARED);

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
    var whyNot = whyNot(reads);
    if (!whyNot.isEmpty()) {
      return List.of(Planned.notMade(PROBE, whyNot));
    }
    return scene
        .outsiders()
        .sharedCredential()
        .get()
        .map(shared -> List.of(decoys(shared), callers(shared)))
        .orElseGet(
            () ->
                List.of(
                    Planned.notMade(
                        PROBE, "the fixtures make no credential that may enter two tenants")));
  }

  private String whyNot(boolean reads) {
    if (!reads || scene.request().refusal() > 0) {
      return "only what reads and is served is asked for as two tenants";
    }
    if (scene.tenancy().carrier().place() == TenantCarrier.Place.CLAIM) {
      return "whoever holds a tenant's token is that tenant";
    }
    if (!scene.namesTenant()) {
      return "the request names no tenant";
    }
    return new RequestCredential(scene).isPresent() ? "" : "the request has no credential";
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

  private Owned owned(SeededTenant to, LeakOracle oracle) {
    var ofCredential = new RequestCredential(scene).names();
    return new Owned(to, oracle, !scene.request().isAnsweredWith(ofCredential));
  }

  private Prepared with(String shared, InteractionRequest request) {
    return Prepared.of(new RequestCredential(scene, request).changedTo(shared));
  }
}
