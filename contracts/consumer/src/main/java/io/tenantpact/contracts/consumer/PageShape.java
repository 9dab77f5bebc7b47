package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The pages of a list in an API's own names, for {@link PageBody} and {@link PageSet}. */
record PageShape(PageNames names) {

  DslPart followed(int count, String cursor, Consumer<LambdaDslObject> item) {
    return page(items(count, item), next(cursor));
  }

  DslPart emptyFollowed(String cursor) {
    return page(none(), next(cursor));
  }

  DslPart last(int count, Consumer<LambdaDslObject> item) {
    return page(items(count, item));
  }

  DslPart empty() {
    return page(none());
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
    if (count < 1) {
      throw new IllegalArgumentException(
          "a page with items has at least 1, was " + count + "; use empty()");
    }
    return Part.at(
        names.items(), (body, name) -> body.minMaxArrayLike(name, count, count, count, item));
  }

  private Part none() {
    return Part.at(names.items(), (body, name) -> body.array(name, none -> {}));
  }

  private Part next(String cursor) {
    return Part.at(names.next(), (body, name) -> body.stringMatcher(name, "^.+$", cursor));
  }
}
