package io.tenantpact.service.fault;

import io.tenantpact.service.stage.ServiceDatabase;
import jakarta.servlet.Filter;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * How a fault gets into a running service: through its database, its connections or its answers.
 *
 * @param sql statements that a superuser runs once the service has started
 * @param connections what the service gets its connections from, given its own and a superuser's
 * @param answers a filter before all others, given the database
 */
record Planting(
    Optional<String> sql,
    Optional<BiFunction<DataSource, DataSource, DataSource>> connections,
    Optional<Function<ServiceDatabase, Filter>> answers) {

  static Planting sql(String statements) {
    return new Planting(Optional.of(statements), Optional.empty(), Optional.empty());
  }

  static Planting connections(BiFunction<DataSource, DataSource, DataSource> change) {
    return new Planting(Optional.empty(), Optional.of(change), Optional.empty());
  }

  static Planting answers(Function<ServiceDatabase, Filter> change) {
    return new Planting(Optional.empty(), Optional.empty(), Optional.of(change));
  }
}
