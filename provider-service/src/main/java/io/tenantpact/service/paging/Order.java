package io.tenantpact.service.paging;

import java.util.Arrays;
import java.util.Optional;

/** The two ways through a list; ids break ties, so every order is total. */
public enum Order {
  NEWEST_FIRST("createdAt.desc", "<", "desc"),
  OLDEST_FIRST("createdAt.asc", ">", "asc");

  private final String text;
  private final String beyond;
  private final String direction;

  Order(String text, String beyond, String direction) {
    this.text = text;
    this.beyond = beyond;
    this.direction = direction;
  }

  static Optional<Order> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
  }

  String text() {
    return text;
  }

  /** The SQL operator between a row behind a position and that position. */
  String beyond() {
    return beyond;
  }

  /** The SQL keyword of this direction. */
  String direction() {
    return direction;
  }
}
