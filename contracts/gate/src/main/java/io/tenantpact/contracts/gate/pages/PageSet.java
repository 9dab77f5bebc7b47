package io.tenantpact.contracts.gate.pages;

import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages of one list that a consumer's pact speaks of.
 *
 * @param list the list's path
 * @param pages the interactions for each kind of page; a kind without any is missing
 */
public record PageSet(
    String consumer, String provider, String list, Map<PageKind, List<PactInteraction>> pages) {

  /** The lists in pacts, in order of consumer and path; empty if nothing in them is a list. */
  public static List<PageSet> in(List<PactFile> pacts, PageNames names) {
    var reader = new PageReader(names);
    return pacts.stream().flatMap(each -> in(each, reader).stream()).toList();
  }

  private static List<PageSet> in(PactFile pact, PageReader reader) {
    var lists = limitsByList(pact, reader);
    var found = new TreeMap<String, Map<PageKind, List<PactInteraction>>>();
    for (var interaction : pact.interactions()) {
      var path = pathOf(interaction);
      var largest = lists.get(path);
      if (largest != null) {
        reader
            .kind(interaction, largest)
            .ifPresent(
                kind ->
                    found
                        .computeIfAbsent(path, none -> new EnumMap<>(PageKind.class))
                        .computeIfAbsent(kind, none -> new ArrayList<>())
                        .add(interaction));
      }
    }
    return found.entrySet().stream()
        .map(each -> new PageSet(pact.consumer(), pact.provider(), each.getKey(), each.getValue()))
        .toList();
  }

  /** The lists, each with the largest limit that it is asked for with; 0 if with none. */
  private static Map<String, Integer> limitsByList(PactFile pact, PageReader reader) {
    return pact.interactions().stream()
        .filter(reader::isPage)
        .collect(
            Collectors.toMap(PageSet::pathOf, each -> reader.limit(each).orElse(0), Math::max));
  }

  private static String pathOf(PactInteraction interaction) {
    return interaction.request().json().path("path").asString("");
  }
}
