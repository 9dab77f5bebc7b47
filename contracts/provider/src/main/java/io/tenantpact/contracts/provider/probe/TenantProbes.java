package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.request.TenantPlace;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.TenantCarrier.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Changes the tenant that the request names. */
final class TenantProbes {

  private static final List<Variation> UNREADABLE =
      List.of(Variation.MISSING, Variation.BLANK, Variation.MALFORMED, Variation.DOUBLED);
  private static final List<Variation> READABLE = List.of(Variation.UNKNOWN, Variation.FOREIGN);

  private final Scene scene;
  private final TenantPlace place;

  TenantProbes(Scene scene) {
    this.scene = scene;
    this.place = scene.place();
  }

  List<Planned> planned() {
    if (scene.tenancy().carrier().place() == Place.CLAIM) {
      return new ClaimProbes(scene).planned();
    }
    if (!scene.namesTenant()) {
      return Stream.concat(UNREADABLE.stream(), READABLE.stream())
          .map(each -> Planned.notMade(Probe.tenant(each), "the request names no tenant"))
          .toList();
    }
    var probes = new ArrayList<Planned>();
    UNREADABLE.forEach(each -> probes.add(unserved(each)));
    probes.add(readable(Variation.UNKNOWN, scene.outsiders().ghost()));
    probes.add(
        readable(Variation.FOREIGN, scene.cast().decoy()).sameAs(Probe.tenant(Variation.UNKNOWN)));
    return probes;
  }

  private Planned unserved(Variation variation) {
    return switch (variation) {
      case MALFORMED -> malformed();
      case DOUBLED ->
          scene.tenancy().carrier().place() == Place.SUBDOMAIN
              ? forwarded()
              : unreadable(variation);
      default -> unreadable(variation);
    };
  }

  /** A host beside the host is a proxy's to name, so that it may be passed over. */
  private Planned forwarded() {
    var sender = scene.request().isSafe() ? scene.request() : scene.standIn().get().request();
    var decoy = scene.cast().decoy().tenant().id();
    var asked = new HashSet<>(sender.injected());
    asked.add(decoy);
    var request = Prepared.of(place.forwarded(sender.unchanged(), decoy));
    return new Planned(Probe.tenant(Variation.DOUBLED), Set.of(), request, asked, null, "");
  }

  /** What no tenant is called, or two tenants as one: by turns, which costs no probe more. */
  private Planned malformed() {
    var decoy = scene.cast().decoy().tenant().id();
    return Optional.of(scene.request())
        .filter(InteractionRequest::isEveryOther)
        .flatMap(each -> place.joined(each.unchanged(), decoy))
        .map(
            request ->
                Planned.of(
                    Probe.tenant(Variation.MALFORMED), Denied.TENANT_UNREADABLE, request, decoy))
        .orElseGet(() -> unreadable(Variation.MALFORMED));
  }

  private Planned unreadable(Variation variation) {
    var probe = Probe.tenant(variation);
    var decoy = scene.cast().decoy().tenant().id();
    Optional<Prepared> made = place.unreadable(variation, scene.request().unchanged(), decoy);
    // Who is not asked for the decoy has no reason to name it.
    var asked = variation == Variation.DOUBLED ? Set.of(decoy) : Set.<String>of();
    return made.map(request -> Planned.of(probe, Denied.TENANT_UNREADABLE, request, asked))
        .orElseGet(() -> Planned.notMade(probe, "not possible in a " + partOfRequest()));
  }

  private Planned readable(Variation variation, SeededTenant other) {
    var id = other.tenant().id();
    var changed = scene.request().unchanged();
    place.name(changed, id);
    return Planned.of(Probe.tenant(variation), Denied.TENANT_NOT_GRANTED, Prepared.of(changed), id);
  }

  private String partOfRequest() {
    return scene.tenancy().carrier().place().name().toLowerCase(Locale.ROOT);
  }
}
