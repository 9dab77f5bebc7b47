package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.answer;
import static io.tenantpact.sdk.FakeService.bare;
import static io.tenantpact.sdk.FakeService.problem;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.Throttled;
import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.RetryPolicy;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

  private static final ETag SEEN = new ETag("\"v1\"");

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

  @Nested
  class WhatIsRepeated {

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    @Tag("M18")
    void readGoesOnAfterWhatTimeMends(int status) {
      service.answers(status, "").answers(status, "").answers(200, resource("res_1"));

      assertThat(resources.get("res_1").id()).isEqualTo("res_1");
      assertThat(service.requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 408, 409, 412, 422, 428, 500, 501})
    void readStopsAtWhatTimeDoesNotMend(int status) {
      service.answers(status, "").answers(200, resource("res_1"));

      assertThatExceptionOfType(Refused.class).isThrownBy(() -> resources.get("res_1"));
      assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void readGoesOnAfterALostAnswer() {
      service.answers(lost()).answers(brokenOff()).answers(200, resource("res_1"));

      assertThat(resources.get("res_1").id()).isEqualTo("res_1");
      assertThat(service.requests()).isEqualTo(3);
    }

    @Test
    @Tag("M4")
    void createKeepsItsKeyOverAllAttempts() {
      service.answers(503, "").answers(lost()).answers(201, resource("res_1"));

      resources.create(NewResource.named("Printer"));

      var first = service.request();
      for (int each = 0; each < 2; each++) {
        var again = service.request();
        assertThat(again.getHeaders()).isEqualTo(first.getHeaders());
        assertThat(again.getBody()).isEqualTo(first.getBody());
      }
      assertThat(first.getHeaders().get("Idempotency-Key")).isNotBlank();
    }

    @Test
    @Tag("M4")
    void transitionKeepsItsKeyOverAllAttempts() {
      service.answers(lost()).answers(200, resource("res_1"));

      resources.transition("res_1", ResourceState.ACTIVE);

      var key = service.request().getHeaders().get("Idempotency-Key");
      assertThat(service.request().getHeaders().get("Idempotency-Key")).isEqualTo(key);
    }

    @Test
    @Tag("M4")
    void createWaitsForItsOwnFirstAttempt() {
      service
          .answers(lost())
          .answers(409, problem("idempotency-in-progress"))
          .answers(201, resource("res_1"));

      assertThat(resources.create(NewResource.named("Printer")).id()).isEqualTo("res_1");
    }

    @Test
    void otherConflictsAreFinal() {
      service.answers(409, problem("already-exists")).answers(201, resource("res_1"));

      assertThatExceptionOfType(Conflict.class)
          .isThrownBy(() -> resources.create(NewResource.named("Printer")));
      assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void writeWithoutAKeyIsNotRepeatedOnceItMayHaveHappened(int status) {
      service.answers(status, "").answers(status, "");

      assertThatExceptionOfType(Unavailable.class).isThrownBy(this::update);
      assertThatExceptionOfType(Unavailable.class).isThrownBy(this::delete);
      assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void writeWithoutAKeyIsNotRepeatedAfterALostAnswer() {
      service.answers(lost()).answers(lost());

      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(this::update)
          .matches(Unanswered::mayHaveArrived);
      assertThatExceptionOfType(Unanswered.class).isThrownBy(this::delete);
      assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void everyWriteIsRepeatedAfterThrottling() {
      service
          .answers(429, "")
          .answers(200, resource("res_1"))
          .answers(429, "")
          .answers(answer(204));

      update();
      delete();

      assertThat(service.requests()).isEqualTo(4);
    }

    @Test
    void everyCallIsRepeatedWhenThereIsNoConnection() {
      var attempts = new AtomicInteger();
      var nowhere = ClientOptions.of(closedPort(), Credential.apiKey("key"));
      var options = nowhere.withListener(each -> attempts.incrementAndGet());
      var unreachable = service.acme(each -> options).resources();

      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> unreachable.update("res_1", SEEN, ResourceChange.nothing()))
          .matches(failed -> !failed.mayHaveArrived());
      assertThat(attempts).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "HTTP/1.1 503 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"})
    void noConnectionAfterSomethingElseStillMeansMaybe(String first) throws IOException {
      try (var door = OneConnection.door()) {
        var attempts = new AtomicInteger();
        var options = OneConnection.to(door).withListener(each -> attempts.incrementAndGet());
        var served = CompletableFuture.runAsync(() -> answerOnce(door, first));

        assertThatExceptionOfType(Unanswered.class)
            .isThrownBy(() -> service.acme(each -> options).resources().get("res_1"))
            .matches(Unanswered::mayHaveArrived);
        assertThat(attempts).hasValue(3);
        assertThat(served).succeedsWithin(Duration.ofSeconds(5));
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 503})
    void httpLibraryRepeatsNothingByItself(int status) {
      service.answers(answer(status).addHeader("Retry-After", "0")).answers(200, resource("res_1"));

      assertThatExceptionOfType(Refused.class).isThrownBy(this::update);
      assertThat(service.requests()).isEqualTo(1);
    }

    private void update() {
      resources.update("res_1", SEEN, ResourceChange.nothing());
    }

    private void delete() {
      resources.delete("res_1", SEEN);
    }
  }

  @Nested
  @Tag("R6")
  class HowLong {

    @Test
    @Tag("K16")
    void outageCostsThreeRequestsAndNoMore() {
      service.answers(503, "").answers(503, "").answers(503, "").answers(200, resource("res_1"));

      assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> resources.get("res_1"));
      assertThat(service.requests()).isEqualTo(3);
    }

    @Test
    void policyOfNoneMeansOnce() {
      service.answers(503, "").answers(200, resource("res_1"));
      var once = service.acme(each -> each.withRetryPolicy(RetryPolicy.none())).resources();

      assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> once.get("res_1"));
      assertThat(service.requests()).isEqualTo(1);
      assertThat(service.time.waits()).isEmpty();
    }

    @Test
    void waitsAreRandomUpToADoublingBound() {
      var eager = RetryPolicy.standard().withAttempts(200);
      var patient =
          service.acme(each -> each.withRetryPolicy(eager.withWaits(millis(10), millis(80))));
      for (int each = 0; each < 199; each++) {
        service.answers(bare(503));
      }
      service.answers(200, resource("res_1"));

      patient.resources().get("res_1");

      var waits = service.time.waits();
      assertThat(waits.get(0)).isBetween(Duration.ZERO, millis(10));
      assertThat(waits.get(1)).isBetween(Duration.ZERO, millis(20));
      assertThat(waits.get(2)).isBetween(Duration.ZERO, millis(40));
      assertThat(waits).allMatch(each -> each.compareTo(millis(80)) <= 0);
      assertThat(waits).anyMatch(each -> each.compareTo(millis(60)) > 0);
      assertThat(waits).anyMatch(each -> each.compareTo(millis(20)) < 0);
    }

    @Test
    void retryAfterIsWaitedForAndALittleLonger() {
      service.answers(answer(429).addHeader("Retry-After", "7")).answers(200, resource("res_1"));

      resources.get("res_1");

      assertThat(service.time.waits())
          .singleElement()
          .matches(each -> each.compareTo(Duration.ofSeconds(7)) >= 0)
          .matches(each -> each.compareTo(Duration.ofMillis(7200)) <= 0);
    }

    @Test
    void retryAfterBeyondThePolicyEndsTheCallAtOnce() {
      service.answers(answer(429).addHeader("Retry-After", "21")).answers(200, resource("res_1"));

      var failed = catchThrowableOfType(Throttled.class, () -> resources.get("res_1"));

      assertThat(failed.retryAfter()).contains(Duration.ofSeconds(21));
      assertThat(service.requests()).isEqualTo(1);
      assertThat(service.time.waits()).isEmpty();
    }

    @Test
    void waitBeyondTheCallsTimeEndsItAtOnce() {
      service
          .answers(answer(503).addHeader("Retry-After", "15"))
          .answers(answer(503).addHeader("Retry-After", "15"))
          .answers(200, resource("res_1"));

      assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> resources.get("res_1"));
      assertThat(service.requests()).isEqualTo(2);
      assertThat(service.time.waits()).hasSize(1);
    }

    @Test
    void attemptHasAnEnd() {
      service.answers(silence());
      var once = once().withAttemptTimeout(millis(50));

      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> service.acme(each -> once).resources().get("res_1"))
          .withMessageContaining("nothing within PT0.05S")
          .matches(Unanswered::mayHaveArrived);
    }

    @Test
    void attemptEndsWithTheCall() {
      service.answers(silence());
      var once = once().withCallTimeout(millis(50));

      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> service.acme(each -> once).resources().get("res_1"))
          .withMessageContaining("nothing within PT0.05S");
    }

    private ClientOptions once() {
      return service.options().withRetryPolicy(RetryPolicy.none());
    }
  }

  @Nested
  class Interrupted {

    @Test
    void interruptedWaitEndsTheCall() {
      service.answers(503, "").answers(200, resource("res_1"));
      service.time.interruptWaits();

      var failed = catchThrowableOfType(Unanswered.class, () -> resources.get("res_1"));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failed).hasMessageContaining("the calling thread was interrupted");
      assertThat(failed.getSuppressed()).singleElement().isInstanceOf(Unavailable.class);
      assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void silentServiceCanBeLeft() throws InterruptedException {
      service.answers(silence());
      var failures = new ArrayList<CallFailed>();
      var flags = new ArrayList<Boolean>();
      var caller =
          new Thread(
              () -> {
                failures.add(catchThrowableOfType(CallFailed.class, () -> resources.get("res_1")));
                flags.add(Thread.currentThread().isInterrupted());
              });
      caller.start();
      service.request();

      caller.interrupt();
      caller.join(Duration.ofSeconds(5).toMillis());

      assertThat(failures).singleElement().isInstanceOf(Unanswered.class);
      assertThat(flags).containsExactly(true);
      assertThat(service.time.waits()).isEmpty();
    }

    @Test
    void interruptedCallerSendsNothing() {
      Thread.currentThread().interrupt();

      var failed = catchThrowableOfType(Unanswered.class, () -> resources.get("res_1"));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failed.mayHaveArrived()).isFalse();
      assertThat(service.requests()).isZero();
    }

    @Test
    void realWaitsAreLongEnoughAndCanBeInterrupted() throws InterruptedException {
      var time = Attempts.Time.SYSTEM;
      var began = time.nanos();

      time.sleep(millis(1));

      assertThat(time.nanos() - began).isGreaterThanOrEqualTo(millis(1).toNanos());
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> time.sleep(Duration.ofDays(1)));
    }
  }

  private static MockResponse.Builder lost() {
    return answer(200).onResponseStart(new SocketEffect.CloseSocket());
  }

  private static MockResponse.Builder brokenOff() {
    return answer(200).body("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket());
  }

  private static MockResponse.Builder silence() {
    return answer(200).onResponseStart(SocketEffect.Stall.INSTANCE);
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }

  private static void answerOnce(ServerSocket door, String answer) {
    try (var connection = OneConnection.through(door)) {
      connection.say(answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static URI closedPort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }
}
