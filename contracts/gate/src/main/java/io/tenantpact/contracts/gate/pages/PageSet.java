package io.tenantpact.contracts.gate.pages;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages of one list that a consumer's pact speaks of.
 *
 * @param list the list's path
 * @param pages the interactions for each kind of page; a kind without any is missing
 */
public record PageSet(String consumer, String list, Map<PageKind, List<PactInteraction>> pages) {

  /** The lists in pacts, in order of consumer and path; empty if nothing in them is a list. */
  public static List<PageSet> in(List<PactFile> pacts) {
    return pacts.stream().flatMap(each -> in(each).stream()).toList();
  }

  private static List<PageSet> in(PactFile pact) {
    var lists = listsOf(pact);
    var found = new TreeMap<String, Map<PageKind, List<PactInteraction>>>();
    for (var interaction : pact.interactions()) {
      var path = pathOf(interaction);
      if (lists.contains(path)) {
        PageKind.of(interaction)
            .ifPresent(
                kind ->
                    found
                        .computeIfAbsent(path, none -> new EnumMap<>(PageKind.class))
                        .computeIfAbsent(kind, none -> new ArrayList<>())
                        .add(interaction));
      }
    }
    return found.entrySet().stream()
        .map(each -> new PageSet(pact.consumer(), each.getKey(), each.getValue()))
        .toList();
  }

  private static Set<String> listsOf(PactFile pact) {
    return pact.interactions().stream()
        .filter(PageKind::isPage)
        .map(PageSet::pathOf)
        .collect(Collectors.toSet());
  }

  private static String pathOf(PactInteraction interaction) {
    return interaction.request().json().path("path").asString("");
  }
}
