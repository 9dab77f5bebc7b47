package io.tenantpact.contracts.gate.pages;

/** What a client of a list can come upon. A list is promised in full with all of them. */
public enum PageKind {
  FIRST("first of several"),
  MIDDLE("in the middle"),
  EMPTY_MIDDLE("in the middle, without items"),
  LAST("last of several"),
  ONLY("all on one page"),
  EMPTY("nothing at all"),
  LIMIT_ABOVE_MAXIMUM("limit above the maximum"),
  LIMIT_ZERO("limit of nothing"),
  FOREIGN_CURSOR("another tenant's cursor"),
  TAMPERED_CURSOR("tampered cursor"),
  EXPIRED_CURSOR("expired cursor"),
  /** The pact does not say what is wrong with it, or something else is. */
  REFUSED_CURSOR("other cursor refused");

  private final String words;

  PageKind(String words) {
    this.words = words;
  }

  /** The kind in words. */
  public String words() {
    return words;
  }
}
