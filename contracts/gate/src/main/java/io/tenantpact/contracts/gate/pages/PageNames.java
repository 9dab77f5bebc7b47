package io.tenantpact.contracts.gate.pages;

import java.util.List;

/**
 * What an API calls the parts of its pages.
 *
 * @param limit the query parameter that says how many items at most
 * @param cursor the query parameter that says where to go on
 * @param items the property of a page that holds its items; {@code data.things} for one inside of
 *     another, {@code $} where the page is an array
 * @param next the property of a page that holds the cursor to the next, likewise; an array says
 *     instead in its {@code Link} header where the next is (RFC 8288)
 */
public record PageNames(String limit, String cursor, String items, String next) {

  /** Names, none of which may be blank. */
  public PageNames {
    if (List.of(limit, cursor, items, next).stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("expected names for the parts of a page, one is blank");
    }
  }

  /** Whether a page is nothing but its items. */
  boolean areItemsAll() {
    return items.equals("$");
  }

  /** {@code ?limit=&cursor=} and {@code {"items": [], "nextCursor": ""}}. */
  public static PageNames standard() {
    return new PageNames("limit", "cursor", "items", "nextCursor");
  }
}
