package io.tenantpact.contracts.broker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SQL inside one transaction. Parameters are bound by position; an {@link Instant} becomes
 * milliseconds, a boolean 0 or 1, an enum its name.
 */
public final class Session {

  private final Connection connection;

  Session(Connection connection) {
    this.connection = connection;
  }

  public <T> List<T> list(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
    try (var statement = prepare(sql, parameters);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      var row = new Row(result);
      while (result.next()) {
        rows.add(mapper.apply(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new StoreFailed(sql, e);
    }
  }

  public <T> Optional<T> first(
      String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  /** True when the query yields at least one row. */
  public boolean any(String sql, @Nullable Object... parameters) {
    return first(sql, row -> true, parameters).isPresent();
  }

  /** The number of rows changed. */
  public int update(String sql, @Nullable Object... parameters) {
    try (var statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed(sql, e);
    }
  }

  /** The id of the inserted row. */
  public long insert(String sql, @Nullable Object... parameters) {
    update(sql, parameters);
    return first("select last_insert_rowid() as id", row -> row.number("id")).orElseThrow();
  }

  /** Ids as a parameter for {@code in (select value from json_each(?))}. */
  public static String ids(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private PreparedStatement prepare(String sql, @Nullable Object... parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, stored(parameters[i]));
    }
    return statement;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof Enum<?> word ? word.name() : value;
  }
}
