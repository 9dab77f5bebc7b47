package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.function.Consumer;

/**
 * A page with an exact number of items. {@code eachLike} alone accepts an empty page, and without a
 * maximum more than was asked for. In the {@linkplain PageNames#standard usual names}.
 */
public final class PageBody {

  private static final PageShape STANDARD = PageNames.standard().shape();

  private PageBody() {}

  /**
   * A page that others follow.
   *
   * @param count how many items it holds, at least 1
   * @param cursor an example of the cursor to the next page; the provider's may be any text
   */
  public static DslPart followed(int count, String cursor, Consumer<LambdaDslObject> item) {
    return STANDARD.followed(count, cursor, item);
  }

  /**
   * A page with nothing on it that others follow.
   *
   * @param cursor as of {@link #followed}
   */
  public static DslPart emptyFollowed(String cursor) {
    return STANDARD.emptyFollowed(cursor);
  }

  /**
   * A last page. Say {@code leavingOut("$.nextCursor")} as well: only then does a cursor on it
   * fail.
   *
   * @param count how many items it holds, at least 1
   */
  public static DslPart last(int count, Consumer<LambdaDslObject> item) {
    return STANDARD.last(count, item);
  }

  /** A page with nothing on it and nothing after it. */
  public static DslPart empty() {
    return STANDARD.empty();
  }
}
