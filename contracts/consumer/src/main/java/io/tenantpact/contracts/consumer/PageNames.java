package io.tenantpact.contracts.consumer;

import java.util.OptionalInt;

/**
 * What an API calls the parts of its pages, and whether a page is an object or an array: an array
 * has no properties, and says in its {@code Link} header where the next page is.
 */
public final class PageNames {

  private final String limit;
  private final PageCursor cursor;
  private final PageShape shape;

  private PageNames(String limit, PageCursor cursor, PageShape shape) {
    this.limit = parameter(limit);
    this.cursor = cursor;
    this.shape = shape;
  }

  /**
   * Pages that are objects.
   *
   * @param limit the query parameter that says how many items at most
   * @param cursor the query parameter that says where to go on; a state returns it as {@link
   *     #cursorValue}
   * @param items the property of a page that holds its items; {@code data.things} for one inside of
   *     another
   * @param next the property of a page that holds the cursor to the next, likewise
   */
  public PageNames(String limit, String cursor, String items, String next) {
    this(
        limit, new PageCursor(parameter(cursor), OptionalInt.empty()), new PageObject(items, next));
  }

  /** {@code ?limit=&cursor=} and {@code {"items": [], "nextCursor": ""}}. */
  public static PageNames standard() {
    return new PageNames("limit", "cursor", "items", "nextCursor");
  }

  /**
   * Pages that are arrays, each with a {@code Link} header whose {@code rel="next"} leads to the
   * next page (RFC 8288). The last page links to none, which the provider side of this toolkit
   * checks. In examples the link is relative to what was asked for; a client has to resolve it.
   *
   * @param limit the query parameter that says how many items at most
   * @param cursor the query parameter of the next page's URL that says where it begins; a state
   *     returns it as {@link #cursorValue}
   */
  public static PageNames linked(String limit, String cursor) {
    return linked(limit, new PageCursor(parameter(cursor), OptionalInt.empty()));
  }

  /**
   * Pages as of {@link #linked(String, String) linked}, asked for by their numbers. No state
   * returns a number, and none belongs to a tenant, was tampered with, expires or leads to an empty
   * page that others follow: {@linkplain PageCase such cases} there are not.
   *
   * @param limit the query parameter that says how many items at most
   * @param page the query parameter of the next page's URL that says which it is
   * @param first the number of the first page, which is asked for without: mostly 1, or 0
   */
  public static PageNames linkedByNumber(String limit, String page, int first) {
    return linked(limit, new PageCursor(parameter(page), OptionalInt.of(first)));
  }

  private static PageNames linked(String limit, PageCursor cursor) {
    return new PageNames(limit, cursor, new PageArray(cursor));
  }

  /**
   * The name under which a state returns the cursor: the parameter's, without what the name of a
   * {@link StateValue} cannot hold. {@code page-token} and {@code page[token]} give {@code
   * pageToken}, {@code $skiptoken} gives {@code skiptoken}.
   */
  public String cursorValue() {
    return cursor.value();
  }

  String limit() {
    return limit;
  }

  PageCursor cursor() {
    return cursor;
  }

  PageShape shape() {
    return shape;
  }

  private static String parameter(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "expected the name of a query parameter of a page, was '" + name + "'");
    }
    return name;
  }
}
