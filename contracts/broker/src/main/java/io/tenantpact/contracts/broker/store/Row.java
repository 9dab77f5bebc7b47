package io.tenantpact.contracts.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row a query stands on; only good while it is being mapped. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public String text(String column) {
    return Objects.requireNonNull(textOrNull(column), column);
  }

  public @Nullable String textOrNull(String column) {
    try {
      return result.getString(column);
    } catch (SQLException e) {
      throw new StoreFailed("read column " + column, e);
    }
  }

  /** Null in the database is 0. */
  public long number(String column) {
    try {
      return result.getLong(column);
    } catch (SQLException e) {
      throw new StoreFailed("read column " + column, e);
    }
  }

  public @Nullable Long numberOrNull(String column) {
    var number = number(column);
    return textOrNull(column) == null ? null : Long.valueOf(number);
  }

  public boolean flag(String column) {
    return number(column) != 0;
  }

  public Instant instant(String column) {
    return Instant.ofEpochMilli(number(column));
  }

  public @Nullable Instant instantOrNull(String column) {
    var millis = numberOrNull(column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
