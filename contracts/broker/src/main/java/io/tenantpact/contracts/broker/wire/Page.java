package io.tenantpact.contracts.broker.wire;

import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which part of a list a client wants.
 *
 * @param number from 1
 * @param size at least 1
 */
public record Page(int number, int size) {

  private static final int DEFAULT_SIZE = 100;

  /** The page the query asks for; empty when it asks for none. */
  public static Optional<Page> wanted(NestedQuery query) {
    var number = whole(query, "pageNumber", "page");
    var size = whole(query, "pageSize", "size");
    return number.isEmpty() && size.isEmpty()
        ? Optional.empty()
        : Optional.of(new Page(number.orElse(1), size.orElse(DEFAULT_SIZE)));
  }

  public static Page first() {
    return new Page(1, DEFAULT_SIZE);
  }

  private static Optional<Integer> whole(NestedQuery query, String name, String otherName) {
    var given = Stream.of(name, otherName).filter(each -> query.text(each).isPresent()).findFirst();
    return given.map(each -> whole(each, query.text(each).orElseThrow()));
  }

  private static int whole(String name, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw Refused.invalid(name, "must be an integer");
    }
    var value = Integer.parseInt(text);
    if (value < 1) {
      throw Refused.invalid(name, "must be greater than 0");
    }
    return value;
  }

  public <T> List<T> of(List<T> all) {
    return all.stream().skip((number - 1L) * size).limit(size).toList();
  }

  /** The page's place in the whole, and links to its neighbours. */
  public void describe(Hal hal, String url, int total) {
    var pages = (total + size - 1) / size;
    hal.put("page", json(total, pages));
    if (number > 1) {
      hal.link("previous", Link.to(url(url, number - 1), "Previous page"));
    }
    if (number < pages) {
      hal.link("next", Link.to(url(url, number + 1), "Next page"));
    }
  }

  private ObjectNode json(int total, int pages) {
    return Json.object()
        .put("number", number)
        .put("size", size)
        .put("totalElements", total)
        .put("totalPages", pages);
  }

  private String url(String url, int page) {
    return url + "?size=" + size + "&page=" + page;
  }
}
