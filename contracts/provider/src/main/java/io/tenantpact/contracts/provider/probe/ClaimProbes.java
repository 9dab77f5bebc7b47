package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.Denied;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    var decoy = scene.cast().decoy().tenant().id();
    var unknown = claiming(Variation.UNKNOWN, ghost, Denied.TENANT_NOT_GRANTED);
    return List.of(
        claiming(Variation.MISSING, null, Denied.TENANT_UNREADABLE),
        claiming(Variation.BLANK, "", Denied.TENANT_UNREADABLE),
        claiming(Variation.MALFORMED, "!", Denied.TENANT_UNREADABLE),
        Planned.notMade(Probe.tenant(Variation.DOUBLED), "not possible in a claim"),
        unknown,
        claiming(Variation.FOREIGN, decoy, Denied.TENANT_NOT_GRANTED).sameAs(unknown.probe()));
  }

  private Planned claiming(Variation variation, @Nullable String tenant, Denied denied) {
    var probe = Probe.tenant(variation);
    if (!credential.isPresent()) {
      return Planned.notMade(probe, "the request has no credential");
    }
    var claimed = Optional.ofNullable(tenant);
    return scene
        .outsiders()
        .claiming()
        .apply(claimed)
        .map(token -> sent(probe, denied, token, claimed.orElse("")))
        .orElseGet(() -> Planned.notMade(probe, "the fixtures sign no such token"));
  }

  /** An answer may repeat the token as well as what it says. */
  private Planned sent(Probe probe, Denied denied, String token, String claimed) {
    var request = Prepared.of(credential.changedTo(token));
    return new Planned(probe, Set.of(denied), request, Set.of(token, claimed), null, "");
  }
}
