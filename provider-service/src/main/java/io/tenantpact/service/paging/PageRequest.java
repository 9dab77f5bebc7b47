package io.tenantpact.service.paging;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Which page of which list.
 *
 * @param limit 1 to 200
 * @param cursor as it was sent; empty for the first page
 */
public record PageRequest(Listing listing, int limit, Optional<String> cursor) {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;

  /**
   * Reads what a caller asks of a list.
   *
   * @param filters the list's own parameters, as they were sent
   */
  public static PageRequest of(
      String route, SortedMap<String, String> filters, QueryParameters query) {
    var order =
        query
            .value("order", Order::of, "createdAt.desc or createdAt.asc")
            .orElse(Order.NEWEST_FIRST);
    var limit = query.value("limit", PageRequest::limit, "a number from 1").orElse(DEFAULT_LIMIT);
    return new PageRequest(new Listing(route, filters, order), limit, query.text("cursor"));
  }

  /** More than we give is no mistake: whoever asks for much gets what there is to get. */
  private static Optional<Integer> limit(String text) {
    if (!text.matches("0*[1-9][0-9]*")) {
      return Optional.empty();
    }
    var digits = text.replaceFirst("^0+", "");
    return Optional.of(digits.length() > 3 ? MOST : Math.min(MOST, Integer.parseInt(digits)));
  }
}
