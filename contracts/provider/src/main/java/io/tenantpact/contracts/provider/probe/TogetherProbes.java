package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.request.Headers;
import io.tenantpact.contracts.provider.request.Injection;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.Denied;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes all values of the request together: who looks a pair of them up and forgets the tenant,
 * as an id with its version, finds nothing as long as one of the two is the caller's.
 */
final class TogetherProbes {

  private static final String IF_MATCH = "If-Match";

  private final Scene scene;
  private final List<Injection> places;

  /**
   * Probes of one request.
   *
   * @param places of the values that the decoy has others of
   */
  TogetherProbes(Scene scene, List<Injection> places) {
    this.scene = scene;
    this.places = places;
  }

  List<Planned> planned() {
    if (places.stream().map(Injection::name).distinct().count() < 2) {
      return List.of();
    }
    var unversioned = places.stream().filter(Predicate.not(TogetherProbes::isVersion)).toList();
    return unversioned.isEmpty() || unversioned.size() == places.size()
        ? all()
        : Stream.concat(all().stream(), ofAnyVersion(unversioned).stream()).toList();
  }

  private static boolean isVersion(Injection injection) {
    return injection.isHeader(IF_MATCH);
  }

  private List<Planned> all() {
    var unknown = Probe.value("every value", Variation.UNKNOWN);
    var foreign = Probe.value("every value", Variation.FOREIGN);
    return List.of(
        changed(unknown, scene.outsiders().ghost()),
        changed(foreign, scene.cast().decoy()).sameAs(unknown));
  }

  private Planned changed(Probe probe, SeededTenant other) {
    var others = valuesOf(other, places);
    var request = Prepared.of(scene.request().with(others, places));
    return new Planned(probe, denied(), request, texts(others.values()), null, "");
  }

  /** Each of the values may be the one that is refused. */
  private Set<Denied> denied() {
    return places.stream()
        .filter(each -> !scene.isOpen(each))
        .map(Injection::denied)
        .collect(Collectors.toSet());
  }

  /** Whatever version there is, as long as there is one (RFC 9110 §13.1.1): no tag has to match. */
  private List<Planned> ofAnyVersion(List<Injection> unversioned) {
    var name = "every value with " + IF_MATCH + ": *";
    var unknown = Probe.value(name, Variation.UNKNOWN);
    var foreign = Probe.value(name, Variation.FOREIGN);
    return List.of(
        ofAnyVersion(unknown, unversioned, scene.outsiders().ghost()),
        ofAnyVersion(foreign, unversioned, scene.cast().decoy()).sameAs(unknown));
  }

  /** A provider may know no such header, and may change what is the caller's where others stay. */
  private Planned ofAnyVersion(Probe probe, List<Injection> unversioned, SeededTenant other) {
    var standIn = scene.standIn().get().request();
    var others = valuesOf(other, unversioned);
    var request = standIn.with(others, unversioned);
    Headers.of(request).replace(IF_MATCH, "*");
    var asked = new HashSet<>(standIn.injected());
    asked.addAll(texts(others.values()));
    return new Planned(probe, Set.of(), Prepared.of(request), asked, null, "");
  }

  private static Map<String, Object> valuesOf(SeededTenant other, List<Injection> places) {
    var values = new LinkedHashMap<String, Object>();
    places.forEach(each -> values.put(each.name(), ValueProbes.valueOf(other, each)));
    return values;
  }

  private static Set<String> texts(Collection<Object> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }
}
