package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.request.Injection;
import io.tenantpact.contracts.provider.request.TenantPlace;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
        .filter(each -> each.size() > 1 && isTheCallersAlone(each.get(0)))
        .forEach(each -> probes.addAll(new PartProbes(scene, each).planned()));
    probes.addAll(new TogetherProbes(scene, callersAlone(places)).planned());
    return probes;
  }

  /** The places of each value, in the order of the request's parts. */
  private Map<String, List<Injection>> places() {
    var places = new LinkedHashMap<String, List<Injection>>();
    for (var each : scene.request().injections()) {
      if (!scene.isCredential(each) && !isTenant(each)) {
        places.computeIfAbsent(each.name(), first -> new ArrayList<>()).add(each);
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
    if (!isTheCallersAlone(first)) {
      var why = "the decoy has the same " + first;
      return List.of(Planned.notMade(unknown, why), Planned.notMade(foreign, why));
    }
    return List.of(
        changed(unknown, places, scene.outsiders().ghost()),
        changed(foreign, places, scene.cast().decoy()).sameAs(unknown));
  }

  private List<Injection> callersAlone(Map<String, List<Injection>> places) {
    return places.values().stream()
        .flatMap(List::stream)
        .filter(this::isTheCallersAlone)
        .filter(
            each -> scene.request().isChangedBy(Map.of(each.name(), decoys(each)), List.of(each)))
        .toList();
  }

  private boolean isTheCallersAlone(Injection injection) {
    return !valueOf(scene.cast().caller(), injection).equals(decoys(injection));
  }

  private Object decoys(Injection injection) {
    return valueOf(scene.cast().decoy(), injection);
  }

  private Planned changed(Probe probe, List<Injection> places, SeededTenant other) {
    var first = places.get(0);
    var value = valueOf(other, first);
    var others = Map.of(first.name(), value);
    if (!scene.request().isChangedBy(others, places)) {
      return nowhere(probe, places);
    }
    var request = Prepared.of(scene.request().with(others, places));
    var planned = Planned.of(probe, first.denied(), request, value.toString());
    return places.stream().allMatch(scene::isOpen) ? planned.open() : planned;
  }

  static Planned nowhere(Probe probe, List<Injection> places) {
    var keys = places.stream().map(Injection::key).collect(Collectors.joining(", "));
    return Planned.notMade(
        probe, "the request has nothing at %s, where the pact puts it".formatted(keys));
  }

  static Object valueOf(SeededTenant tenant, Injection injection) {
    return Objects.requireNonNull(
        tenant.values().asMap().get(injection.name()),
        () -> "expected every tenant to have a value '" + injection.name() + "'");
  }
}
