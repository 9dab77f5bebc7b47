package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.Denied;
import java.util.List;
import java.util.Optional;

/** Changes the tenant that the credential claims; the provider's fixtures sign such tokens. */
final class ClaimProbes {

  private final Scene scene;
  private final RequestCredential credential;

  ClaimProbes(Scene scene) {
    this.scene = scene;
    this.credential = new RequestCredential(scene);
  }

  List<Planned> planned() {
    var ghost = scene.outsiders().ghost().tenant().id();
    return List.of(
        claiming(Variation.MISSING, Optional.empty(), Denied.TENANT_UNREADABLE),
        claiming(Variation.BLANK, Optional.of(""), Denied.TENANT_UNREADABLE),
        claiming(Variation.MALFORMED, Optional.of("!"), Denied.TENANT_UNREADABLE),
        claiming(Variation.UNKNOWN, Optional.of(ghost), Denied.TENANT_NOT_GRANTED),
        Planned.notMade(Probe.tenant(Variation.DOUBLED), "not possible in a claim"),
        Planned.notMade(
            Probe.tenant(Variation.FOREIGN), "whoever holds a tenant's token is that tenant"));
  }

  private Planned claiming(Variation variation, Optional<String> tenant, Denied denied) {
    var probe = Probe.tenant(variation);
    if (!credential.isPresent()) {
      return Planned.notMade(probe, "the request has no credential");
    }
    return scene
        .outsiders()
        .claiming()
        .apply(tenant)
        .map(token -> Planned.of(probe, denied, Prepared.of(credential.changedTo(token)), token))
        .orElseGet(() -> Planned.notMade(probe, "the fixtures sign no such token"));
  }
}
