package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.ACME;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.RetryPolicy;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever has no use for a connection any more closes it. */
class LettingGoTest {

  @AutoClose private final ServerSocket door = OneConnection.door();

  private final ClientOptions options = OneConnection.to(door).withRetryPolicy(RetryPolicy.none());

  LettingGoTest() throws IOException {}

  @Test
  void attemptThatTakesTooLongIsLetGo() throws IOException {
    try (var client = TenantClient.connect(options.withAttemptTimeout(Duration.ofMillis(50)))) {
      assertThatExceptionOfType(Unanswered.class).isThrownBy(() -> call(client));

      try (var connection = OneConnection.through(door)) {
        connection.waitForTheEnd();
      }
    }
  }

  @Test
  void interruptedAttemptIsLetGo() throws IOException {
    try (var client = TenantClient.connect(options)) {
      var failed = new FutureTask<>(() -> catchThrowable(() -> call(client)));
      var caller = new Thread(failed);
      caller.start();

      try (var connection = OneConnection.through(door)) {
        caller.interrupt();
        connection.waitForTheEnd();
      }
      assertThat(failed).succeedsWithin(Duration.ofSeconds(5)).isInstanceOf(Unanswered.class);
    }
  }

  @Test
  void endlessAnswerIsLetGo() {
    var letGo = CompletableFuture.supplyAsync(this::answerWithoutEnd);

    try (var client = TenantClient.connect(options.withMaxAnswerBytes(1000))) {
      assertThatExceptionOfType(Unreadable.class)
          .isThrownBy(() -> call(client))
          .withMessageContaining("larger than maxAnswerBytes allows");
      assertThat(letGo).succeedsWithin(Duration.ofSeconds(5));
    }
  }

  @Test
  void closedClientKeepsNoConnection() {
    var letGo = CompletableFuture.supplyAsync(this::answerAndWait);
    var client = TenantClient.connect(options);
    call(client);

    client.close();

    assertThat(letGo).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("it ended");
  }

  private static void call(TenantClient client) {
    client.tenant(ACME).resources().get("res_1");
  }

  private String answerWithoutEnd() {
    try (var connection = OneConnection.through(door)) {
      connection.say("HTTP/1.1 200 OK\r\nX-Tenant-Id: acme\r\n\r\n");
      while (true) {
        connection.say(" ".repeat(1000));
      }
    } catch (IOException closed) {
      return closed.toString();
    }
  }

  private String answerAndWait() {
    try (var connection = OneConnection.through(door)) {
      var body = resource("res_1");
      connection.say("HTTP/1.1 200 OK\r\nX-Tenant-Id: acme\r\n");
      connection.say("Content-Length: " + body.length() + "\r\n\r\n" + body);
      connection.waitForTheEnd();
      return "it ended";
    } catch (IOException tooLate) {
      return tooLate.toString();
    }
  }
}
