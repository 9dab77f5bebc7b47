package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.wire.NestedQuery;
import io.tenantpact.contracts.broker.wire.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question to the matrix.
 *
 * @param limit how many rows to list; the verdict considers all
 * @param listed the successes to list: "true", "false" and "" for unknown; empty for all
 */
record MatrixQuery(
    List<VersionSelector> selectors,
    List<VersionSelector> ignored,
    Destination destination,
    LatestBy latestBy,
    int limit,
    List<String> listed) {

  static final int DEFAULT_LIMIT = 100;

  /** A question without the finer points. */
  static MatrixQuery of(
      List<VersionSelector> selectors, Destination destination, LatestBy latestBy) {
    return new MatrixQuery(selectors, List.of(), destination, latestBy, DEFAULT_LIMIT, List.of());
  }

  MatrixQuery ignoring(List<VersionSelector> others) {
    return new MatrixQuery(selectors, others, destination, latestBy, limit, listed);
  }

  static MatrixQuery read(NestedQuery query) {
    refuseBlank(query);
    var destination =
        new Destination(
            query.isTrue("latest"),
            query.text("tag").orElse(null),
            query.isTrue("mainBranch"),
            query.text("environment").orElse(null));
    return new MatrixQuery(
        selectors(query, "q"),
        selectors(query, "ignore"),
        destination,
        LatestBy.of(query.text("latestby")),
        limit(query),
        listed(query));
  }

  /** Left out, either would ask for more than was meant: any version, or no place at all. */
  private static void refuseBlank(NestedQuery query) {
    var complaints = new ArrayList<String>();
    Stream.of("q", "ignore")
        .flatMap(name -> query.groups(name).stream())
        .filter(VersionSelector::isBlank)
        .map(VersionSelector::read)
        .map(each -> "The version number of %s must not be blank".formatted(each.name()))
        .forEach(complaints::add);
    if (query.given("environment").filter(String::isEmpty).isPresent()) {
      complaints.add("The environment must not be blank");
    }
    if (!complaints.isEmpty()) {
      throw Refused.invalid(complaints);
    }
  }

  static List<VersionSelector> selectors(NestedQuery query, String name) {
    return query.groups(name).stream().map(VersionSelector::read).toList();
  }

  /** Not a number counts as none, which is then refused. */
  private static int limit(NestedQuery query) {
    return query
        .text("limit")
        .map(text -> text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0)
        .orElse(DEFAULT_LIMIT);
  }

  private static List<String> listed(NestedQuery query) {
    var several = query.texts("success");
    return several.isEmpty() ? query.given("success").stream().toList() : several;
  }

  /** True when the question is about versions of one application only. */
  boolean isAboutOneApplication() {
    return selectors.stream().map(VersionSelector::name).distinct().count() == 1;
  }

  /** What is wrong with the question itself, before anything is looked up. */
  List<String> complaints() {
    var complaints = new ArrayList<String>();
    if (selectors.isEmpty()) {
      complaints.add("Please provide 1 or more version selectors.");
    }
    selectors.forEach(selector -> check(selector, "", complaints));
    ignored.forEach(selector -> check(selector, " to ignore", complaints));
    var places = 0;
    places += destination.tag() == null ? 0 : 1;
    places += destination.environment() == null ? 0 : 1;
    places += destination.mainBranch() ? 1 : 0;
    if (places > 1) {
      complaints.add("Cannot specify more than one of tag, environment and mainBranch.");
    }
    if (destination.latest() && destination.environment() != null) {
      complaints.add("Cannot specify both latest=true and an environment.");
    }
    if (limit < 1) {
      complaints.add("The limit must be 1 or greater.");
    }
    return complaints;
  }

  private static void check(VersionSelector selector, String purpose, List<String> complaints) {
    if (selector.pacticipant() == null) {
      complaints.add("Please specify the pacticipant name" + purpose);
    } else if (selector.version() != null && selector.latest()) {
      complaints.add(
          "A version number and latest flag cannot both be specified for "
              + selector.pacticipant()
              + purpose);
    }
  }
}
