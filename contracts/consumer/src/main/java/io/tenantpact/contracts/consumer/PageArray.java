package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.HttpRequest;
import java.util.function.Consumer;

/** Pages that are nothing but their items, with a link to the next in a header. */
record PageArray(PageCursor cursor) implements PageShape {

  @Override
  public DslPart followed(int count, String next, Consumer<LambdaDslObject> item) {
    return last(count, item);
  }

  @Override
  public DslPart emptyFollowed(String next) {
    return empty();
  }

  @Override
  public DslPart last(int count, Consumer<LambdaDslObject> item) {
    var items = PageShape.counted(count);
    return LambdaDsl.newJsonArrayMinMaxLike(items, items, array -> array.object(item)).build();
  }

  @Override
  public DslPart empty() {
    return LambdaDsl.newJsonArray(none -> {}).build();
  }

  @Override
  public String items() {
    return "$";
  }

  @Override
  public void follow(HttpRequest asked, String next, HttpResponseBuilder response) {
    response.header(NextLink.HEADER, new NextLink(cursor, next).after(asked));
  }

  @Override
  public void end(TenantInteraction interaction) {
    interaction.leavingOutLink(NextLink.RELATION);
  }
}
