package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the decoy, as the owner, to the body of what writes: a provider that binds whatever a body
 * has to what it stores gives the caller's row away, or takes one (OWASP API3, mass assignment).
 *
 * <p>The property may be refused or passed over, so it is a caller of its own who sends it.
 */
final class OwnerProbe {

  private final Scene scene;
  private final String property;

  OwnerProbe(Scene scene) {
    this.scene = scene;
    this.property = scene.tenancy().property();
  }

  /** Nothing if the request reads, has no object for a body, or names an owner there already. */
  List<Planned> planned() {
    return scene.request().isSafe() || owned(scene.request().specimen()).isEmpty()
        ? List.of()
        : List.of(owned());
  }

  private Planned owned() {
    var standIn = scene.standIn().get();
    var request = standIn.unchanged();
    request.setBody(owned(request).orElseThrow());
    var asked = new HashSet<>(standIn.injected());
    asked.add(scene.cast().decoy().tenant().id());
    var probe = Probe.value(property + " added to the body", Variation.FOREIGN);
    return new Planned(probe, Set.of(), Prepared.of(request), asked, null, "");
  }

  private Optional<OptionalBody> owned(IRequest request) {
    return OwnableBody.with(
        scene.tenancy().propertyWay(), scene.cast().decoy().tenant().id(), request.getBody());
  }
}
