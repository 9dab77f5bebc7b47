package io.tenantpact.contracts.consumer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an API calls the parts of its pages.
 *
 * @param limit the query parameter that says how many items at most
 * @param cursor the query parameter that says where to go on; a state returns it as {@link
 *     #cursorValue}
 * @param items the property of a page that holds its items; {@code data.things} for one inside of
 *     another
 * @param next the property of a page that holds the cursor to the next, likewise
 */
public record PageNames(String limit, String cursor, String items, String next) {

  private static final Pattern WAY =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z_][A-Za-z0-9_-]*)*");
  private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9_]+([A-Za-z0-9_]?)");

  public PageNames {
    for (var each : List.of(limit, cursor)) {
      if (each.isBlank()) {
        throw new IllegalArgumentException(
            "expected the name of a query parameter of a page, was '" + each + "'");
      }
    }
    for (var each : List.of(items, next)) {
      if (!WAY.matcher(each).matches()) {
        throw new IllegalArgumentException(
            "expected a name of letters, digits, - and _ for a property of a page, or such names with dots between them, was '%s'"
                .formatted(each));
      }
    }
    if ((items + ".").startsWith(next + ".") || (next + ".").startsWith(items + ".")) {
      throw new IllegalArgumentException(
          "expected properties of their own for items and next, were '%s' and '%s'"
              .formatted(items, next));
    }
  }

  /**
   * The name under which a state returns the cursor: the parameter's, without what the name of a
   * {@link StateValue} cannot hold. {@code page-token} and {@code page[token]} give {@code
   * pageToken}, {@code $skiptoken} gives {@code skiptoken}.
   */
  public String cursorValue() {
    var name =
        BREAK
            .matcher(cursor.replaceFirst("^[^A-Za-z]+", ""))
            .replaceAll(each -> each.group(1).toUpperCase(Locale.ROOT));
    return name.isEmpty() ? "cursor" : name;
  }

  /** {@code ?limit=&cursor=} and {@code {"items": [], "nextCursor": ""}}. */
  public static PageNames standard() {
    return new PageNames("limit", "cursor", "items", "nextCursor");
  }
}
