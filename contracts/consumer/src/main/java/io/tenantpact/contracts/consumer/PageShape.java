package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.HttpRequest;
import java.util.function.Consumer;

/** What the pages of a list look like, and how they say whether others follow. */
sealed interface PageShape permits PageObject, PageArray {

  /**
   * The body of a page that others follow.
   *
   * @param cursor an example of what leads to the next, for a body that says so
   */
  DslPart followed(int count, String cursor, Consumer<LambdaDslObject> item);

  DslPart emptyFollowed(String cursor);

  DslPart last(int count, Consumer<LambdaDslObject> item);

  DslPart empty();

  /** The property that holds the items, {@code data.things} inside of another; {@code $} if all. */
  String items();

  /** Says beside the body of a page that others follow where the next is. */
  void follow(HttpRequest asked, String cursor, HttpResponseBuilder response);

  /** Says of a page that no other follows. */
  void end(TenantInteraction interaction);

  /** The number of items in a page with items. */
  static int counted(int items) {
    if (items < 1) {
      throw new IllegalArgumentException(
          "a page with items has at least 1, was " + items + "; use empty()");
    }
    return items;
  }
}
