package io.tenantpact.contracts.broker.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Brings a file to the newest schema, all or nothing.
 *
 * <p>SQLite keeps two numbers in its header: {@code application_id} says whose file it is, {@code
 * user_version} how many of the scripts below it has seen. A migration library would keep a table
 * for the same; with Flyway that took twenty times as long, about as long as all the rest of a
 * start that has to answer within one second.
 */
final class Migrations {

  /** Never change a script that was released; add one. */
  private static final List<String> SCRIPTS = List.of("1-first-schema.sql");

  /** "tpkt" in ASCII. */
  private static final int APPLICATION_ID = 0x74706b74;

  private Migrations() {}

  static void run(Connection connection, Path file) throws SQLException {
    var seen = pragma(connection, "user_version");
    requireOurs(connection, file);
    if (seen > SCRIPTS.size()) {
      throw DatabaseUnusable.because(
          file,
          "a newer broker wrote it (schema %d, this one knows %d)".formatted(seen, SCRIPTS.size()),
          "run the newer broker or name another file");
    }
    if (seen < SCRIPTS.size()) {
      apply(connection, SCRIPTS.subList(seen, SCRIPTS.size()));
    }
  }

  private static void requireOurs(Connection connection, Path file) throws SQLException {
    var owner = pragma(connection, "application_id");
    var isNew = owner == 0 && pragma(connection, "schema_version") == 0;
    if (owner != APPLICATION_ID && !isNew) {
      throw DatabaseUnusable.because(
          file, "it is the database of another program", "name another file");
    }
  }

  private static void apply(Connection connection, List<String> scripts) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (var script : scripts) {
        statement.executeUpdate(read(script));
      }
      statement.executeUpdate("pragma application_id = " + APPLICATION_ID);
      statement.executeUpdate("pragma user_version = " + SCRIPTS.size());
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("pragma " + name)) {
      return result.getInt(1);
    }
  }

  private static String read(String script) {
    try (InputStream in =
        Objects.requireNonNull(Migrations.class.getResourceAsStream(script), script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
