package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.request.Injection;
import io.tenantpact.contracts.provider.request.TenantPlace;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.provider.state.SeededTenant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes each value that a state put into the request: an id, a cursor, an entity tag. */
final class ValueProbes {

  private final Scene scene;
  private final TenantPlace place;

  ValueProbes(Scene scene) {
    this.scene = scene;
    this.place = scene.place();
  }

  List<Planned> planned() {
    var places = places();
    if (places.isEmpty()) {
      return List.of(
          Planned.notMade(
              Probe.value("value", Variation.FOREIGN), "no state put a value into the request"));
    }
    var probes = new ArrayList<Planned>();
    places.values().forEach(each -> probes.addAll(probes(each)));
    places.values().stream()
        .filter(each -> each.size() > 1)
        .forEach(each -> probes.addAll(new PartProbes(scene, each).planned()));
    return probes;
  }

  /** The places of each value, one in each part of the request, in the order of the parts. */
  private Map<String, List<Injection>> places() {
    var places = new LinkedHashMap<String, List<Injection>>();
    for (var each : scene.request().injections()) {
      if (!scene.isCredential(each) && !isTenant(each)) {
        var known = places.computeIfAbsent(each.name(), first -> new ArrayList<>());
        if (known.stream().noneMatch(other -> other.place() == each.place())) {
          known.add(each);
        }
      }
    }
    return places;
  }

  private boolean isTenant(Injection injection) {
    return injection.name().equals(scene.tenancy().tenantValue())
        && place.takes(injection, scene.request().specimen());
  }

  private List<Planned> probes(List<Injection> places) {
    var first = places.get(0);
    var unknown = Probe.value(first.name(), Variation.UNKNOWN);
    var foreign = Probe.value(first.name(), Variation.FOREIGN);
    if (valueOf(scene.cast().caller(), first).equals(valueOf(scene.cast().decoy(), first))) {
      var why = "the decoy has the same " + first;
      return List.of(Planned.notMade(unknown, why), Planned.notMade(foreign, why));
    }
    return List.of(
        changed(unknown, places, scene.outsiders().ghost()),
        changed(foreign, places, scene.cast().decoy()).sameAs(unknown));
  }

  private Planned changed(Probe probe, List<Injection> places, SeededTenant other) {
    var first = places.get(0);
    var value = valueOf(other, first);
    var parts = places.stream().map(Injection::place).toList();
    var request = scene.request().with(first.name(), value, parts);
    if (first.name().equals(scene.tenancy().tenantValue()) && place.isIn(request)) {
      place.name(request, scene.cast().caller().tenant().id());
    }
    var planned = Planned.of(probe, first.denied(), Prepared.of(request), value.toString());
    return places.stream().allMatch(scene::isOpen) ? planned.open() : planned;
  }

  static Object valueOf(SeededTenant tenant, Injection injection) {
    return Objects.requireNonNull(
        tenant.values().asMap().get(injection.name()),
        () -> "expected every tenant to have a value '" + injection.name() + "'");
  }
}
