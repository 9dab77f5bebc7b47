package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the decoy as the owner: to the body of what writes, where a provider that binds whatever a
 * body has to what it stores gives the caller's row away, or takes one (OWASP API3, mass
 * assignment); to the query of what reads, where one that takes its tenant from a filter serves
 * another's.
 *
 * <p>The owner may be refused or passed over, so that a write is sent by a caller of its own.
 */
final class OwnerProbe {

  private final Scene scene;
  private final String property;

  OwnerProbe(Scene scene) {
    this.scene = scene;
    this.property = scene.tenancy().property();
  }

  /** Nothing if there is no place for an owner, or one there already. */
  List<Planned> planned() {
    return (scene.request().isSafe() ? inQuery() : inBody()).stream().toList();
  }

  /** What is refused itself would be so anyway, and what asks as nobody is the same for all. */
  private Optional<Planned> inQuery() {
    return scene.request().refusal() > 0
            || scene.request().injections().isEmpty()
            || scene.request().specimen().getQuery().containsKey(property)
        ? Optional.empty()
        : Optional.of(inQuery(scene.request()));
  }

  private Planned inQuery(InteractionRequest sender) {
    var request = sender.unchanged();
    request.getQuery().put(property, List.of(decoy()));
    return added("query", request, sender);
  }

  private Optional<Planned> inBody() {
    return owned(scene.request().specimen()).isEmpty()
        ? Optional.empty()
        : Optional.of(inBody(scene.standIn().get().request()));
  }

  private Planned inBody(InteractionRequest sender) {
    var request = sender.unchanged();
    request.setBody(owned(request).orElseThrow());
    return added("body", request, sender);
  }

  private Planned added(String part, IRequest request, InteractionRequest sender) {
    var asked = new HashSet<>(sender.injected());
    asked.add(decoy());
    var probe = Probe.value(property + " added to the " + part, Variation.FOREIGN);
    return new Planned(probe, Set.of(), Prepared.of(request), asked, null, "");
  }

  private Optional<OptionalBody> owned(IRequest request) {
    return OwnableBody.with(scene.tenancy().propertyWay(), decoy(), request.getBody());
  }

  private String decoy() {
    return scene.cast().decoy().tenant().id();
  }
}
