package io.tenantpact.contracts.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.hal.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BrokerProcessTest {

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedSurvivesTheDeathOfTheProcess()
      throws IOException, InterruptedException, SQLException {
    var database = folder.resolve("broker.db");
    var acknowledged = new ConcurrentLinkedQueue<String>();
    var enough = new CountDownLatch(20);
    try (var broker = BrokerProcess.start(database)) {
      var client = new Thread(() -> publishForever(broker.url(), acknowledged, enough));
      client.start();
      enough.await();
      broker.process().destroyForcibly().waitFor();
      client.join();
    }

    assertIntact(database);
    try (var broker = TestBroker.start(folder)) {
      var versions = broker.get("/pacticipants/shop/versions").json();
      assertThat(versions.at("/_embedded/versions").findValuesAsString("number"))
          .containsAll(acknowledged);
    }
  }

  private static void publishForever(
      URI url, ConcurrentLinkedQueue<String> acknowledged, CountDownLatch enough) {
    var http = HttpClient.newHttpClient();
    try {
      for (var i = 0; ; i++) {
        var contract =
            TestBroker.contract("shop", "orders", TestBroker.pact("shop", "orders", "/" + i));
        var body = TestBroker.publication("shop", "v" + i, "main", List.of(contract));
        var request =
            HttpRequest.newBuilder(url.resolve("/contracts/publish"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build();
        if (http.send(request, BodyHandlers.ofString()).statusCode() == 200) {
          acknowledged.add("v" + i);
          enough.countDown();
        }
      }
    } catch (IOException brokerIsGone) {
      assertThat(acknowledged).isNotEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertIntact(Path database) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var result = statement.executeQuery("pragma integrity_check")) {
      assertThat(result.getString(1)).isEqualTo("ok");
    }
  }

  @Test
  void aSignalStopsItCleanly() throws IOException, InterruptedException {
    var database = folder.resolve("broker.db");
    try (var broker = BrokerProcess.start(database)) {
      broker.process().destroy();

      assertThat(broker.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(database.resolveSibling("broker.db-wal")).doesNotExist();
    TestBroker.start(folder).close();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itEndsWithTheProcessThatStartedItWhenAskedTo() throws IOException {
    var command = BrokerProcess.command(folder.resolve("broker.db"), "--exit-with-parent");
    var shell = Stream.of("sh", "-c", "\"$@\" & wait", "sh");
    var parent =
        new ProcessBuilder(Stream.concat(shell, command.stream()).toList())
            .redirectErrorStream(true)
            .start();
    try (var output = parent.inputReader()) {
      var url = BrokerProcess.url(output);
      try (var connection = new Socket(url.getHost(), url.getPort())) {
        parent.toHandle().destroyForcibly();

        var untilTheBrokerCloses = connection.getInputStream().read();
        assertThat(untilTheBrokerCloses).isEqualTo(-1);
      }
      // The broker has the pipe's other end, so this lasts until its process has ended. Its port
      // may
      // be another's by then.
      output.lines().forEach(line -> {});
    }
  }
}
