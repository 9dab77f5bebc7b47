package io.tenantpact.contracts.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path folder;

  @Test
  void dataOutlivesTheBroker() {
    try (var broker = TestBroker.start(folder)) {
      broker.publish("shop", "1", "main", "orders", "/1");
      broker.verify("shop", "1", "orders", "p1", "main", true);
    }

    try (var broker = TestBroker.start(folder)) {
      assertThat(broker.get("/pacts/provider/orders/consumer/shop/version/1").status())
          .isEqualTo(200);
      assertThat(broker.matrix("shop", "1", "latestby=cvp&latest=true").deployable())
          .isEqualTo("true");
    }
  }

  @Test
  void closingTakesLessThanASecondAndGivesTheFileBack() throws IOException {
    var broker = TestBroker.start(folder);
    broker.publish("shop", "1", "main", "orders", "/1");

    var start = Instant.now();
    broker.close();

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("broker.db", "broker.db.lock");
    }
  }

  @Test
  void theUrlIsWhereThisProcessReachesIt() {
    var options = BrokerOptions.of(folder.resolve("broker.db")).withHost("0.0.0.0");
    try (var broker = EmbeddedBroker.start(options)) {
      assertThat(broker.url().getHost()).isEqualTo("127.0.0.1");
      assertThat(broker.url().getPort()).isPositive();
    }
  }

  @Test
  void noThreadOfItKeepsTheProgramAlive() {
    var before = Thread.getAllStackTraces().keySet();
    try (var broker = TestBroker.start(folder)) {
      broker.get("/");

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .filteredOn(thread -> thread.getName().startsWith("broker"))
          .isNotEmpty()
          .allSatisfy(thread -> assertThat(thread.isDaemon()).isTrue());
    }
  }

  /** SQLite tells a second writer that it is busy; the official broker has deadlocked here. */
  @Test
  @Tag("K2")
  void manyBuildsPublishAtTheSameTime() throws InterruptedException, ExecutionException {
    try (var broker = TestBroker.start(folder)) {
      var builds = Executors.newFixedThreadPool(8);
      try {
        var jobs = IntStream.range(0, 64).mapToObj(i -> job(broker, i)).toList();
        for (Future<List<Integer>> build : builds.invokeAll(jobs)) {
          assertThat(build.get()).containsExactly(200, 201, 200);
        }
      } finally {
        builds.shutdownNow();
      }

      assertThat(broker.get("/pacticipants/shop/versions").json().at("/_embedded/versions"))
          .hasSize(64);
      assertThat(broker.get("/pacts/provider/orders").json().at("/_links/pb:pacts")).hasSize(64);
    }
  }

  private static Callable<List<Integer>> job(TestBroker broker, int i) {
    return () ->
        List.of(
            broker.publish("shop", "v" + i, "main", "orders", "/" + i % 4).status(),
            broker.verify("shop", "v" + i, "orders", "p" + i % 8, null, true).status(),
            broker.matrix("shop", "v" + i, "latestby=cvp&latest=true").status());
  }

  @Test
  void aSecondBrokerOnTheSameFileIsRefused() {
    try (var first = TestBroker.start(folder)) {
      assertThatThrownBy(() -> TestBroker.start(folder))
          .isInstanceOf(BrokerNotStarted.class)
          .hasMessageContaining("another broker uses it (process ")
          .hasMessageContaining("stop that one or name another file");
      assertThat(first.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsRefusedAndNothingIsWritten() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var options = BrokerOptions.of(folder.resolve("broker.db")).withPort(taken.getLocalPort());

      assertThatThrownBy(() -> EmbeddedBroker.start(options))
          .isInstanceOf(BrokerNotStarted.class)
          .hasMessageStartingWith(
              "expected port %d of 127.0.0.1 to be free, but".formatted(taken.getLocalPort()));
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aHostOfAnotherMachineIsRefused() {
    var options = BrokerOptions.of(folder.resolve("broker.db")).withHost("192.0.2.1");

    assertThatThrownBy(() -> EmbeddedBroker.start(options))
        .isInstanceOf(BrokerNotStarted.class)
        .hasMessageContaining("192.0.2.1");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    var file = Files.writeString(folder.resolve("broker.db"), "not a database, but some text");

    assertRefused(file, "SQLite cannot read it");

    assertThat(file).hasContent("not a database, but some text");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("broker.db.lock"));
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
    var file = folder.resolve("broker.db");
    run(file, "create table theirs (a)");

    assertRefused(file, "it is the database of another program");
  }

  @Test
  void aDatabaseOfANewerBrokerIsRefused() throws SQLException {
    TestBroker.start(folder).close();
    var file = folder.resolve("broker.db");
    run(file, "pragma user_version = 99");

    assertRefused(file, "a newer broker wrote it (schema 99, this one knows 1)");
  }

  @Test
  @Timeout(10)
  void aDatabaseThatAnotherProgramHasLockedIsRefused() throws SQLException {
    var file = folder.resolve("broker.db");
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.executeUpdate("create table t (a)");
      statement.executeUpdate("begin exclusive");

      assertRefused(file, "another program has locked it");
    }
  }

  @Test
  void aFolderIsRefused() {
    assertRefused(folder, "it is a folder");
    assertRefused(folder.resolve("no/such/folder/broker.db"), "there is no folder");
  }

  @Test
  void optionsThatCannotBeAreRefused() {
    var options = BrokerOptions.of(folder.resolve("broker.db"));

    assertThatThrownBy(() -> options.withPort(70_000)).hasMessageContaining("0 to 65535");
    assertThatThrownBy(() -> options.withHost(" ")).hasMessageContaining("host");
    assertThatThrownBy(() -> options.withBaseUrl(URI.create("broker.example")))
        .hasMessageContaining("https://broker.example");
    assertThatThrownBy(() -> options.withBasicAuth("a:b", "c")).hasMessageContaining("colon");
    assertThatThrownBy(() -> options.withReadOnlyUser("r", "p"))
        .hasMessageContaining("needs a user who may write");
  }

  @Test
  void aPasswordIsNotPrinted() {
    var options = BrokerOptions.of(folder.resolve("broker.db")).withBasicAuth("u", "secret");

    assertThat(options.toString()).contains("Login[u]").doesNotContain("secret");
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> EmbeddedBroker.start(BrokerOptions.of(file)))
        .isInstanceOf(BrokerNotStarted.class)
        .hasMessageContaining(reason)
        .hasMessageMatching("expected a broker database at \\S+, but [^\\n]+; [^\\n]+");
  }

  private static void run(Path file, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
