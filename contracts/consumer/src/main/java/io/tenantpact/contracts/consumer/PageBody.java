package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.function.Consumer;

/**
 * A page with an exact number of items. {@code eachLike} alone accepts an empty page, and without a
 * maximum more than was asked for.
 */
public final class PageBody {

  private static final String ITEMS = "items";
  private static final String NEXT = "nextCursor";

  private PageBody() {}

  /**
   * A page that others follow.
   *
   * @param count how many items it holds, at least 1
   * @param cursor an example of the cursor to the next page; the provider's may be any text
   */
  public static DslPart followed(int count, String cursor, Consumer<LambdaDslObject> item) {
    return page(
        body -> {
          items(body, count, item);
          body.stringMatcher(NEXT, "^.+$", cursor);
        });
  }

  /**
   * A page with nothing on it that others follow.
   *
   * @param cursor as of {@link #followed}
   */
  public static DslPart emptyFollowed(String cursor) {
    return page(
        body -> {
          body.array(ITEMS, none -> {});
          body.stringMatcher(NEXT, "^.+$", cursor);
        });
  }

  /**
   * A last page. Say {@code leavingOut("$.nextCursor")} as well: only then does a cursor on it
   * fail.
   *
   * @param count how many items it holds, at least 1
   */
  public static DslPart last(int count, Consumer<LambdaDslObject> item) {
    return page(body -> items(body, count, item));
  }

  /** A page with nothing on it and nothing after it. */
  public static DslPart empty() {
    return page(body -> body.array(ITEMS, none -> {}));
  }

  private static DslPart page(Consumer<LambdaDslJsonBody> fill) {
    return LambdaDsl.newJsonBody(fill).build();
  }

  private static void items(LambdaDslJsonBody body, int count, Consumer<LambdaDslObject> item) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "a page with items has at least 1, was " + count + "; use empty()");
    }
    body.minMaxArrayLike(ITEMS, count, count, count, item);
  }
}
