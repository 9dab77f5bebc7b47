package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.function.Consumer;

/** The pages of a list in an API's own names, for {@link PageBody} and {@link PageSet}. */
record PageShape(PageNames names) {

  DslPart followed(int count, String cursor, Consumer<LambdaDslObject> item) {
    return page(
        body -> {
          items(body, count, item);
          next(body, cursor);
        });
  }

  DslPart emptyFollowed(String cursor) {
    return page(
        body -> {
          none(body);
          next(body, cursor);
        });
  }

  DslPart last(int count, Consumer<LambdaDslObject> item) {
    return page(body -> items(body, count, item));
  }

  DslPart empty() {
    return page(this::none);
  }

  private static DslPart page(Consumer<LambdaDslJsonBody> fill) {
    return LambdaDsl.newJsonBody(fill).build();
  }

  private void items(LambdaDslJsonBody body, int count, Consumer<LambdaDslObject> item) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "a page with items has at least 1, was " + count + "; use empty()");
    }
    body.minMaxArrayLike(names.items(), count, count, count, item);
  }

  private void none(LambdaDslJsonBody body) {
    body.array(names.items(), none -> {});
  }

  private void next(LambdaDslJsonBody body, String cursor) {
    body.stringMatcher(names.next(), "^.+$", cursor);
  }
}
