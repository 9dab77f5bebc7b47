package io.tenantpact.contracts.gate.pages;

import io.tenantpact.contracts.terms.WebLink;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells from an interaction's examples and states which kind of page it asks for. */
record PageReader(PageNames names) {

  /** Refusals of whoever asks, whatever is asked for: an expired key is no expired cursor. */
  private static final Set<Integer> OF_THE_CALLER = Set.of(401, 429);

  /** Whether an interaction's answer is a page; so its path is a list's. */
  boolean isPage(PactInteraction interaction) {
    return items(interaction).isArray();
  }

  private JsonNode items(PactInteraction interaction) {
    return names.areItemsAll() ? interaction.response().body() : part(interaction, names.items());
  }

  /** What the names lead to, of which the later stand inside of the earlier. */
  private static JsonNode part(PactInteraction interaction, String way) {
    var part = interaction.response().body();
    for (var name : way.split("\\.", -1)) {
      part = part.path(name);
    }
    return part;
  }

  private boolean hasNext(PactInteraction interaction) {
    return names.areItemsAll()
        ? interaction.response().header("Link").stream()
            .flatMap(each -> WebLink.in(each).stream())
            .anyMatch(each -> each.is("next"))
        : !part(interaction, names.next()).isMissingNode();
  }

  /**
   * Which kind of page an interaction of a list asks for; nothing if it is about something else.
   *
   * @param largest the largest limit that the list's pages are asked for with
   */
  Optional<PageKind> kind(PactInteraction interaction, int largest) {
    return isPage(interaction) ? Optional.of(page(interaction)) : refusal(interaction, largest);
  }

  private PageKind page(PactInteraction interaction) {
    var isEmpty = items(interaction).isEmpty();
    var asksOn = query(interaction, names.cursor()).isPresent();
    if (hasNext(interaction)) {
      if (isCutDown(interaction)) {
        return PageKind.LIMIT_ABOVE_MAXIMUM;
      }
      return isEmpty ? PageKind.EMPTY_MIDDLE : asksOn ? PageKind.MIDDLE : PageKind.FIRST;
    }
    return asksOn ? PageKind.LAST : isEmpty ? PageKind.EMPTY : PageKind.ONLY;
  }

  /** Whether more was asked for than the pact lets a page hold. */
  private boolean isCutDown(PactInteraction interaction) {
    var path = names.areItemsAll() ? names.items() : "$." + names.items();
    var most =
        interaction.response().rules().stream()
            .filter(each -> each.category().equals("body") && each.path().equals(path))
            .flatMap(each -> each.matchers().stream())
            .map(each -> each.path("max"))
            .filter(JsonNode::isInt)
            .mapToInt(JsonNode::asInt)
            .min();
    var limit = limit(interaction);
    return most.isPresent() && limit.isPresent() && limit.get() > most.getAsInt();
  }

  private Optional<PageKind> refusal(PactInteraction interaction, int largest) {
    var status = interaction.response().json().path("status").asInt(200);
    if (status < 400 || status >= 500 || OF_THE_CALLER.contains(status)) {
      return Optional.empty();
    }
    var cursor = query(interaction, names.cursor());
    if (cursor.isPresent()) {
      return Optional.of(refusedCursor(interaction, cursor.get()));
    }
    return List.of(400, 422).contains(status)
        ? limit(interaction).flatMap(limit -> refusedLimit(limit, largest))
        : Optional.empty();
  }

  private static Optional<PageKind> refusedLimit(int limit, int largest) {
    if (limit < 1) {
      return Optional.of(PageKind.LIMIT_ZERO);
    }
    return limit > largest ? Optional.of(PageKind.LIMIT_ABOVE_MAXIMUM) : Optional.empty();
  }

  /** Only words tell: in the states, the description or the example. */
  private static PageKind refusedCursor(PactInteraction interaction, String cursor) {
    var words =
        (interaction.stateNames() + " " + interaction.description() + " " + cursor)
            .toLowerCase(Locale.ROOT);
    if (words.contains("expire")) {
      return PageKind.EXPIRED_CURSOR;
    }
    if (words.contains("tamper")) {
      return PageKind.TAMPERED_CURSOR;
    }
    return words.matches(".*(foreign|other tenant).*")
        ? PageKind.FOREIGN_CURSOR
        : PageKind.REFUSED_CURSOR;
  }

  /** How many items an interaction asks for; nothing if it does not say, or in no number. */
  Optional<Integer> limit(PactInteraction interaction) {
    return query(interaction, names.limit())
        .filter(each -> each.matches("-?[0-9]{1,9}"))
        .map(Integer::valueOf);
  }

  private static Optional<String> query(PactInteraction interaction, String name) {
    return interaction.request().query().getOrDefault(name, List.of()).stream().findFirst();
  }
}
