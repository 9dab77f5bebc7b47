package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.HttpRequest;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pages that are objects.
 *
 * @param items the property that holds a page's items
 * @param next the property that holds the cursor to the next
 */
record PageObject(String items, String next) implements PageShape {

  private static final Pattern WAY =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z_][A-Za-z0-9_-]*)*");

  PageObject {
    for (var each : List.of(items, next)) {
      if (!WAY.matcher(each).matches()) {
        throw new IllegalArgumentException(
            "expected a name of letters, digits, - and _ for a property of a page, or such names with dots between them, was '%s'"
                .formatted(each));
      }
    }
    if ((items + ".").startsWith(next + ".") || (next + ".").startsWith(items + ".")) {
      throw new IllegalArgumentException(
          "expected properties of their own for items and next, were '%s' and '%s'"
              .formatted(items, next));
    }
  }

  @Override
  public DslPart followed(int count, String cursor, Consumer<LambdaDslObject> item) {
    return page(items(count, item), next(cursor));
  }

  @Override
  public DslPart emptyFollowed(String cursor) {
    return page(none(), next(cursor));
  }

  @Override
  public DslPart last(int count, Consumer<LambdaDslObject> item) {
    return page(items(count, item));
  }

  @Override
  public DslPart empty() {
    return page(none());
  }

  @Override
  public void follow(HttpRequest asked, String cursor, HttpResponseBuilder response) {
    // The body says it.
  }

  @Override
  public void end(TenantInteraction interaction) {
    interaction.leavingOut("$." + next);
  }

  /** A part of a page, and the names that lead to it. */
  private record Part(List<String> way, BiConsumer<LambdaDslObject, String> value) {

    static Part at(String way, BiConsumer<LambdaDslObject, String> value) {
      return new Part(List.of(way.split("\\.")), value);
    }

    Part further() {
      return new Part(way.subList(1, way.size()), value);
    }
  }

  private static DslPart page(Part... parts) {
    return LambdaDsl.newJsonBody(body -> put(List.of(parts), body)).build();
  }

  private static void put(List<Part> parts, LambdaDslObject object) {
    var byName = parts.stream().collect(Collectors.groupingBy(each -> each.way().get(0)));
    new TreeMap<>(byName)
        .forEach(
            (name, these) -> {
              if (these.get(0).way().size() == 1) {
                these.get(0).value().accept(object, name);
              } else {
                object.object(
                    name, inner -> put(these.stream().map(Part::further).toList(), inner));
              }
            });
  }

  private Part items(int count, Consumer<LambdaDslObject> item) {
    var number = PageShape.counted(count);
    return Part.at(items, (body, name) -> body.minMaxArrayLike(name, number, number, number, item));
  }

  private Part none() {
    return Part.at(items, (body, name) -> body.array(name, none -> {}));
  }

  private Part next(String cursor) {
    return Part.at(next, (body, name) -> body.stringMatcher(name, "^.+$", cursor));
  }
}
