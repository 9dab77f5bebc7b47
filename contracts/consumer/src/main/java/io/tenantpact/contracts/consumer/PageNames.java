package io.tenantpact.contracts.consumer;

import java.util.List;

/**
 * What an API calls the parts of its pages.
 *
 * @param limit the query parameter that says how many items at most
 * @param cursor the query parameter that says where to go on; a state's value is called the same
 * @param items the property of a page that holds its items
 * @param next the property of a page that holds the cursor to the next
 */
public record PageNames(String limit, String cursor, String items, String next) {

  public PageNames {
    for (var each : List.of(limit, cursor, items, next)) {
      if (!each.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
        throw new IllegalArgumentException(
            "expected a name of letters, digits, - and _ for a part of a page, was '" + each + "'");
      }
    }
  }

  /** {@code ?limit=&cursor=} and {@code {"items": [], "nextCursor": ""}}. */
  public static PageNames standard() {
    return new PageNames("limit", "cursor", "items", "nextCursor");
  }
}
