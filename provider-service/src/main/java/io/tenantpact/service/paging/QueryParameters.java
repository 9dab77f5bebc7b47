package io.tenantpact.service.paging;

import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The query of a list: every parameter known, and none sent twice. */
public final class QueryParameters {

  private static final Set<String> OF_EVERY_LIST = Set.of("limit", "cursor", "order");

  private final Map<String, List<String>> sent;

  private QueryParameters(Map<String, List<String>> sent) {
    this.sent = sent;
  }

  /**
   * Takes the parameters as they were sent.
   *
   * @param filters what this list knows beside limit, cursor and order
   * @throws Refusal if anything else was sent, or one of them twice
   */
  public static QueryParameters of(Map<String, List<String>> sent, Set<String> filters) {
    for (var each : sent.entrySet()) {
      if (!OF_EVERY_LIST.contains(each.getKey()) && !filters.contains(each.getKey())) {
        throw invalid("this list knows limit, cursor, order" + named(filters));
      }
      if (each.getValue().size() != 1) {
        throw invalid(each.getKey() + " was sent more than once");
      }
    }
    return new QueryParameters(sent);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(sent.get(name)).map(values -> values.get(0));
  }

  /**
   * A parameter's value, read.
   *
   * @param parse empty if the text means nothing
   * @param expected what it should have been, in words
   * @throws Refusal if it was sent and means nothing
   */
  public <T> Optional<T> value(String name, Function<String, Optional<T>> parse, String expected) {
    return text(name)
        .map(text -> parse.apply(text).orElseThrow(() -> invalid(name + " must be " + expected)));
  }

  /** The text is shown to the caller, so it must not hold what was sent. */
  private static Refusal invalid(String detail) {
    return Refusal.of(ProblemCode.INVALID_PARAMETER, detail);
  }

  private static String named(Set<String> filters) {
    return filters.stream().sorted().map(each -> ", " + each).reduce("", String::concat);
  }
}
