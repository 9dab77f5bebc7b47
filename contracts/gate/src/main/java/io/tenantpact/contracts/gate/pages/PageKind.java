package io.tenantpact.contracts.gate.pages;

import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.Optional;

/** The pages that a client of a list can come upon. A list is promised in full with all of them. */
public enum PageKind {
  FIRST("first of several"),
  MIDDLE("in the middle"),
  LAST("last of several"),
  ONLY("all on one page"),
  EMPTY("nothing at all"),
  REFUSED("cursor refused");

  private static final String ITEMS = "items";
  private static final String NEXT = "nextCursor";
  private static final String CURSOR = "cursor";

  private final String words;

  PageKind(String words) {
    this.words = words;
  }

  /** The kind in words. */
  public String words() {
    return words;
  }

  /** Whether an interaction's answer is a page; so its path is a list's. */
  static boolean isPage(PactInteraction interaction) {
    return interaction.response().body().path(ITEMS).isArray();
  }

  /**
   * Which kind of page an interaction of a list asks for; nothing if it is about something else.
   */
  static Optional<PageKind> of(PactInteraction interaction) {
    var asksOn = interaction.request().json().path("query").has(CURSOR);
    if (!isPage(interaction)) {
      var status = interaction.response().json().path("status").asInt(200);
      return asksOn && status >= 400 ? Optional.of(REFUSED) : Optional.empty();
    }
    var page = interaction.response().body();
    if (page.path(ITEMS).isEmpty()) {
      return Optional.of(EMPTY);
    }
    if (page.has(NEXT)) {
      return Optional.of(asksOn ? MIDDLE : FIRST);
    }
    return Optional.of(asksOn ? LAST : ONLY);
  }
}
