package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.request.Injection;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Changes a value that stands in several parts of the request in one of them alone: a provider may
 * check the one and work with the other, as with an id in the path and in the body (OWASP API1).
 *
 * <p>Which of them counts is the provider's affair, so it need not refuse, and what it does then is
 * done to a caller of its own for each probe: the interaction's would not be what its states made.
 */
final class PartProbes {

  private final Scene scene;
  private final List<Injection> places;

  PartProbes(Scene scene, List<Injection> places) {
    this.scene = scene;
    this.places = places;
  }

  List<Planned> planned() {
    return places.stream().flatMap(this::probes).toList();
  }

  private Stream<Planned> probes(Injection injection) {
    var unknown = Probe.value(nameOf(injection), Variation.UNKNOWN);
    var foreign = Probe.value(nameOf(injection), Variation.FOREIGN);
    return Stream.of(
        changed(unknown, injection, scene.outsiders().ghost()),
        changed(foreign, injection, scene.cast().decoy()).sameAs(unknown));
  }

  /** Where a part has it twice, its name there tells which. */
  private String nameOf(Injection injection) {
    var alone = places.stream().filter(each -> each.place() == injection.place()).count() == 1;
    return alone ? injection.toString() : injection + " at " + injection.key();
  }

  private Planned changed(Probe probe, Injection injection, SeededTenant other) {
    var value = ValueProbes.valueOf(other, injection);
    var others = Map.of(injection.name(), value);
    if (!scene.request().isChangedBy(others, List.of(injection))) {
      return ValueProbes.nowhere(probe, List.of(injection));
    }
    var standIn = scene.standIn().get().request();
    var asked = new HashSet<>(standIn.injected());
    asked.add(value.toString());
    var request = standIn.with(others, List.of(injection));
    return Planned.of(probe, injection.denied(), Prepared.of(request), asked).open();
  }
}
