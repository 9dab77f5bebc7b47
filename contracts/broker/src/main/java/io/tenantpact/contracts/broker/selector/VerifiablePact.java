package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.pact.Pact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A content to verify once, whatever number of consumer versions have it.
 *
 * @param pact the newest publication that was found
 * @param matches why it was found; at least one
 * @param wip true when nobody asked for it by name
 */
record VerifiablePact(Pact pact, List<Match> matches, Pending pending, boolean wip) {

  /** Puts matches of the same content together, ordered by consumer and version. */
  static List<Group> group(List<Match> matches) {
    Map<List<String>, List<Match>> byContent = new LinkedHashMap<>();
    for (var match : matches) {
      var key = List.of(match.pact().consumer(), match.pact().sha());
      byContent.computeIfAbsent(key, absent -> new ArrayList<>()).add(match);
    }
    return byContent.values().stream().map(Group::of).sorted(Group.ORDER).toList();
  }

  /** The matches of one content. */
  record Group(Pact newest, List<Match> matches) {

    private static final Comparator<Group> ORDER =
        Comparator.<Group, String>comparing(
                group -> group.newest.consumer().toLowerCase(Locale.ROOT))
            .thenComparing(group -> group.newest.consumerVersionId());

    private static Group of(List<Match> matches) {
      var newest =
          matches.stream()
              .map(Match::pact)
              .max(Comparator.comparing(Pact::consumerVersionId))
              .orElseThrow();
      return new Group(newest, matches.stream().sorted(Match.ORDER).toList());
    }
  }
}
