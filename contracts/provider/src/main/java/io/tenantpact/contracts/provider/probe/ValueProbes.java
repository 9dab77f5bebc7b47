package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.provider.state.SeededTenant;
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
    var values = values();
    return values.isEmpty()
        ? List.of(
            Planned.notMade(
                Probe.value("value", Variation.FOREIGN), "no state put a value into the request"))
        : values.values().stream().flatMap(each -> probes(each).stream()).toList();
  }

  /** Each value once, at the first of its places. */
  private Map<String, Injection> values() {
    var values = new LinkedHashMap<String, Injection>();
    for (var each : scene.request().injections()) {
      if (!scene.isCredential(each) && !isTenant(each)) {
        values.putIfAbsent(each.name(), each);
      }
    }
    return values;
  }

  private boolean isTenant(Injection injection) {
    return injection.name().equals(scene.tenancy().tenantValue()) && place.takes(injection);
  }

  private List<Planned> probes(Injection injection) {
    var unknown = Probe.value(injection.name(), Variation.UNKNOWN);
    var foreign = Probe.value(injection.name(), Variation.FOREIGN);
    if (valueOf(scene.cast().caller(), injection)
        .equals(valueOf(scene.cast().decoy(), injection))) {
      var why = "the decoy has the same " + injection;
      return List.of(Planned.notMade(unknown, why), Planned.notMade(foreign, why));
    }
    return List.of(
        changed(unknown, injection, scene.outsiders().ghost()),
        changed(foreign, injection, scene.cast().decoy()).sameAs(unknown));
  }

  private Planned changed(Probe probe, Injection injection, SeededTenant other) {
    var value = valueOf(other, injection);
    var request = scene.request().with(injection.name(), value);
    if (injection.name().equals(scene.tenancy().tenantValue()) && place.isIn(request)) {
      place.name(request, scene.cast().caller().tenant().id());
    }
    var planned = Planned.of(probe, injection.denied(), Prepared.of(request), value.toString());
    return isOpen(injection) ? planned.open() : planned;
  }

  private boolean isOpen(Injection injection) {
    return injection.takesAnything() || scene.policy().open().contains(injection.name());
  }

  private static Object valueOf(SeededTenant tenant, Injection injection) {
    return Objects.requireNonNull(
        tenant.values().asMap().get(injection.name()),
        () -> "expected every tenant to have a value '" + injection.name() + "'");
  }
}
