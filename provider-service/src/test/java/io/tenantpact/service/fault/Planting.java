package io.tenantpact.service.fault;

import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How a fault gets into a running service: through its database, its statements or its filters.
 *
 * @param sql statements that a superuser runs once the service has started; <code>${app}</code> is
 *     the application's role
 * @param rewrites what becomes of the service's own statements; each has to meet one
 * @param outside a filter before all of the service's
 * @param inside a filter between the service's and its controllers
 */
record Planting(
    String sql,
    List<Rewrite> rewrites,
    Function<Insides, Filter> outside,
    Function<Insides, Filter> inside) {

  private static final Planting NOTHING =
      new Planting("", List.of(), insides -> passing(), insides -> passing());

  static Planting nothing() {
    return NOTHING;
  }

  static Planting sql(String statements) {
    return new Planting(statements, List.of(), NOTHING.outside, NOTHING.inside);
  }

  static Planting statements(Rewrite... rewrites) {
    return sql("").and(rewrites);
  }

  /** Replaces a part of whichever statements have it. */
  static Planting statements(String part, String replacement) {
    return statements(Rewrite.of(part, replacement));
  }

  static Planting outside(Function<Insides, Filter> filter) {
    return new Planting("", List.of(), filter, NOTHING.inside);
  }

  static Planting inside(Function<Insides, Filter> filter) {
    return new Planting("", List.of(), NOTHING.outside, filter);
  }

  /** The same, and statements are changed before they are prepared. */
  Planting and(Rewrite... changes) {
    return new Planting(sql, Arrays.asList(changes), outside, inside);
  }

  private static Filter passing() {
    return (request, response, next) -> next.doFilter(request, response);
  }
}
