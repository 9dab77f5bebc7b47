package io.tenantpact.contracts.broker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  private static final String INSERT = "insert into pacticipants (name, created_at) values (?, 0)";

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("broker.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void workThatFailsLeavesNothing() {
    assertThatThrownBy(
            () ->
                database.write(
                    session -> {
                      session.update(INSERT, "half");
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(count()).isZero();
  }

  @Test
  void anErrorLeavesNothingEitherAndTheNextOneMayWrite() {
    assertThatThrownBy(
            () ->
                database.write(
                    session -> {
                      session.update(INSERT, "half");
                      throw new StackOverflowError("too deep");
                    }))
        .isInstanceOf(StackOverflowError.class);

    database.write(session -> session.update(INSERT, "whole"));
    assertThat(count()).isEqualTo(1);
  }

  /** Another process may have opened it already, and would lock a file that nobody else sees. */
  @Test
  void theLockFileStaysAlsoWhereTheDatabaseCannotBeUsed() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.db"), "no database");
    var lock = Files.createFile(folder.resolve("broken.db.lock"));
    var before = Files.readAttributes(lock, BasicFileAttributes.class).fileKey();

    assertThatThrownBy(() -> Database.open(broken)).isInstanceOf(DatabaseUnusable.class);

    assertThat(lock).exists();
    assertThat(Files.readAttributes(lock, BasicFileAttributes.class).fileKey()).isEqualTo(before);
    assertThatThrownBy(() -> Database.open(broken)).hasMessageContaining("SQLite");
  }

  @Test
  void aReaderSeesOnePictureWhileAnotherWrites() {
    var seen =
        database.read(
            reader -> {
              var before = count(reader);
              database.write(writer -> writer.update(INSERT, "new"));
              return before + count(reader);
            });

    assertThat(seen).isZero();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void readingCannotWrite() {
    assertThatThrownBy(() -> database.read(session -> session.update(INSERT, "lost")))
        .isInstanceOf(StoreFailed.class)
        .rootCause()
        .hasMessageContaining("readonly");
  }

  @Test
  void rowsGoWithWhatTheyBelongTo() {
    database.write(
        session -> {
          session.update(INSERT, "shop");
          return session.update(
              "insert into versions (pacticipant_id, number, created_at) values (1, '1', 0)");
        });

    database.write(session -> session.update("delete from pacticipants"));

    assertThat(database.<Boolean>read(session -> session.any("select 1 from versions"))).isFalse();
  }

  @Test
  void aBrokenStatementNamesItself() {
    assertThatThrownBy(() -> database.read(session -> session.any("select nonsense")))
        .isInstanceOf(StoreFailed.class)
        .hasMessage("select nonsense");
  }

  @Test
  void openingAgainKeepsTheSchema() {
    database.write(session -> session.update(INSERT, "shop"));
    database.close();

    open();

    assertThat(count()).isEqualTo(1);
  }

  private long count() {
    return database.read(DatabaseTest::count);
  }

  private static long count(Session session) {
    return session
        .first("select count(*) as n from pacticipants", row -> row.number("n"))
        .orElseThrow();
  }
}
