package io.tenantpact.contracts.provider.neighbour;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a tenant read without a neighbour and beside it.
 *
 * @param alone what the answer says without the neighbour
 * @param beside the answer beside it
 * @param fleeting the places that differ by themselves, so that nothing can be said of them
 * @param changed the places that the neighbour alone changes
 */
record Reading(
    AnswerPlaces alone,
    Said beside,
    Set<String> fleeting,
    Set<String> changed,
    SeededTenant tenant,
    SeededTenant neighbour) {

  /** An answer, and what it says at each place. */
  record Said(Exchange exchange, AnswerPlaces places) {}

  /**
   * Of two answers alone and one beside the neighbour.
   *
   * @param first may differ from the second, so that nothing can be said of those places
   */
  static Reading of(
      AnswerPlaces first,
      AnswerPlaces second,
      Said beside,
      SeededTenant tenant,
      SeededTenant neighbour) {
    var changed = beside.places().differingFrom(second);
    var fleeting = second.differingFrom(first);
    changed.removeAll(fleeting);
    return new Reading(second, beside, fleeting, changed, tenant, neighbour);
  }

  /** The same where some places turned out to differ without the neighbour, too. */
  Reading without(Set<String> places) {
    var fewer = new TreeSet<>(changed);
    fewer.removeAll(places);
    return new Reading(alone, beside, fleeting, fewer, tenant, neighbour);
  }

  /** The same with no more places than another reading found. */
  Reading as(Reading another) {
    var both = new TreeSet<>(changed);
    both.retainAll(another.changed);
    return new Reading(alone, beside, fleeting, both, tenant, neighbour);
  }

  /** The answer's status, and what nothing can be said of. */
  String note() {
    var status = String.valueOf(beside.exchange().answer().status());
    return fleeting.isEmpty()
        ? status
        : status + "; differs by itself: " + String.join(", ", fleeting);
  }

  /** How the neighbour showed, if it did: at the first of the places. */
  Optional<Dossier> dossier() {
    return changed.stream().findFirst().map(this::dossier);
  }

  private Dossier dossier(String place) {
    var message =
        "expected %s, as without a neighbour, was %s; an answer may not depend on what other tenants have (what differs by itself, the DenialPolicy names as volatile)"
            .formatted(alone.at(place), beside.places().at(place));
    return new Dossier(
        Probe.neighbour().toString(),
        beside.exchange(),
        List.of(new Problem(Kind.INFLUENCE, place, message)),
        tenant.tenant().id(),
        neighbour.tenant().id(),
        tenant.values().asMap());
  }
}
