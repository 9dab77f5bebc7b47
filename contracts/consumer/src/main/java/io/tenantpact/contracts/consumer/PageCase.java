package io.tenantpact.contracts.consumer;

/** A way in which the page of a list can be asked for, and what is to come of it. */
public enum PageCase {
  /** No cursor: a full page and a cursor to the next. */
  FIRST,
  /** A full page in the middle. */
  MIDDLE,
  /**
   * A page without items that others follow, as APIs have that filter what they have read. Who
   * takes it for the end loses the rest.
   */
  EMPTY_MIDDLE,
  /** What is left, and no cursor. */
  LAST,
  /** A list without items: no cursor either. */
  EMPTY,
  /** A limit beyond the API's own: cut down to it, or refused. */
  LIMIT_ABOVE_MAXIMUM,
  /** A limit of nothing, refused. */
  LIMIT_ZERO,
  /** A good cursor of another tenant's, refused. */
  FOREIGN_CURSOR,
  /** A good cursor with something changed in it, refused. */
  TAMPERED_CURSOR,
  /** A cursor that was good once, refused. */
  EXPIRED_CURSOR;

  /** Whether an API may say no. */
  boolean mayBeRefused() {
    return compareTo(EMPTY) > 0;
  }

  /** Whether only a cursor leads there: page numbers count, and are nobody's. */
  boolean takesCursor() {
    return this == EMPTY_MIDDLE || compareTo(FOREIGN_CURSOR) >= 0;
  }

  /** Whether a walk from the first page to the last one comes by. */
  boolean isOnTheWay() {
    return compareTo(LAST) <= 0;
  }
}
