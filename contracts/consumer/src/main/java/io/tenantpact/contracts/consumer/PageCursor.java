package io.tenantpact.contracts.consumer;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The query parameter that says where to go on.
 *
 * @param name the parameter's
 * @param firstPage the number of the first page, where a page is asked for by its number; elsewhere
 *     the parameter is a cursor, which states return
 */
record PageCursor(String name, OptionalInt firstPage) {

  private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9_]+([A-Za-z0-9_]?)");

  /** Whether states need not return it, as everybody can count. */
  boolean isNumber() {
    return firstPage.isPresent();
  }

  /** Whether it can lead to a case. */
  boolean leadsTo(PageCase one) {
    return !isNumber() || !one.takesCursor();
  }

  /** An example of what leads to a page, by the number of pages before it. */
  String afterPages(int pages) {
    return isNumber() ? Integer.toString(firstPage.getAsInt() + pages) : "c" + pages;
  }

  /** What a request has: the very number, or what the state returns. */
  Object asked(String example) {
    return isNumber() ? example : new StateValue(value(), example).alone();
  }

  /** A regex for what an answer has: the very number, or anything that can stand in a query. */
  String answered(String example) {
    return isNumber() ? example : "[^&#<>]+";
  }

  /** The name under which a state returns it. */
  String value() {
    var value =
        BREAK
            .matcher(name.replaceFirst("^[^A-Za-z]+", ""))
            .replaceAll(each -> each.group(1).toUpperCase(Locale.ROOT));
    return value.isEmpty() ? "cursor" : value;
  }
}
