package io.tenantpact.service.fault;

import jakarta.servlet.Filter;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * How a fault gets into a running service: through its database, its connections or its filters.
 *
 * @param sql statements that a superuser runs once the service has started; <code>${app}</code> is
 *     the application's role
 * @param connections what the service gets its connections from, given its own and a superuser's
 * @param outside a filter before all of the service's
 * @param inside a filter between the service's and its controllers
 */
record Planting(
    String sql,
    BinaryOperator<DataSource> connections,
    Function<Insides, Filter> outside,
    Function<Insides, Filter> inside) {

  private static final Planting NOTHING =
      new Planting("", (app, superuser) -> app, insides -> passing(), insides -> passing());

  static Planting nothing() {
    return NOTHING;
  }

  static Planting sql(String statements) {
    return new Planting(statements, NOTHING.connections, NOTHING.outside, NOTHING.inside);
  }

  static Planting connections(BinaryOperator<DataSource> change) {
    return new Planting("", change, NOTHING.outside, NOTHING.inside);
  }

  /** Has every statement changed before it is prepared. */
  static Planting statements(UnaryOperator<String> rewrite) {
    return sql("").and(rewrite);
  }

  /** Replaces a part of whichever statements have it. */
  static Planting statements(String part, String replacement) {
    return statements(sql -> sql.replace(part, replacement));
  }

  static Planting outside(Function<Insides, Filter> filter) {
    return new Planting("", NOTHING.connections, filter, NOTHING.inside);
  }

  static Planting inside(Function<Insides, Filter> filter) {
    return new Planting("", NOTHING.connections, NOTHING.outside, filter);
  }

  /** The same, and every statement is changed before it is prepared. */
  Planting and(UnaryOperator<String> rewrite) {
    return new Planting(
        sql, (app, superuser) -> new RewritingDataSource(app, rewrite), outside, inside);
  }

  private static Filter passing() {
    return (request, response, next) -> next.doFilter(request, response);
  }
}
