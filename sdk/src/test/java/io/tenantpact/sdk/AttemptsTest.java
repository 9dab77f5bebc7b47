package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.answer;
import static io.tenantpact.sdk.FakeService.brokenOff;
import static io.tenantpact.sdk.FakeService.lost;
import static io.tenantpact.sdk.FakeService.problem;
import static io.tenantpact.sdk.FakeService.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.Throttled;
import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, and what never is. */
class AttemptsTest {

  private static final ETag SEEN = new ETag("\"v1\"");

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

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
  void throttlingAfterALostAnswerStillMeansMaybe() {
    service.answers(lost()).answers(answer(429).addHeader("Retry-After", "60"));

    var failed =
        catchThrowableOfType(Throttled.class, () -> resources.create(NewResource.named("Printer")));

    assertThat(failed.mayHaveArrived()).isTrue();
    assertThat(failed.getSuppressed()).singleElement().isInstanceOf(Unanswered.class);
  }

  @Test
  void throttlingAloneMeansThatNothingHappened() {
    service.answers(429, "").answers(answer(429).addHeader("Retry-After", "60"));

    var failed = catchThrowableOfType(Throttled.class, this::update);

    assertThat(failed.mayHaveArrived()).isFalse();
    assertThat(failed.getSuppressed()).singleElement().isInstanceOf(Throttled.class);
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
    service.answers(429, "").answers(200, resource("res_1")).answers(429, "").answers(answer(204));

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
  @ValueSource(strings = {"", "HTTP/1.1 503 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"})
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

  @Test
  void writeIsNotRepeatedWhenTheHttpLibraryCrashes() {
    var attempts = new AtomicInteger();
    var standard = ProxySelector.getDefault();
    ProxySelector.setDefault(new Crashing(standard));
    try {
      var options =
          ClientOptions.of(URI.create(Crashing.URL), Credential.apiKey("key"))
              .withListener(each -> attempts.incrementAndGet());
      var crashing = service.acme(each -> options).resources();

      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> crashing.update("res_1", SEEN, ResourceChange.nothing()))
          .withMessageContaining("the HTTP library failed")
          .matches(Unanswered::mayHaveArrived);
      assertThat(attempts).hasValue(1);
    } finally {
      ProxySelector.setDefault(standard);
    }
  }

  private void update() {
    resources.update("res_1", SEEN, ResourceChange.nothing());
  }

  private void delete() {
    resources.delete("res_1", SEEN);
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

  /**
   * What the HTTP library asks on its way; of one address alone, for other tests may run beside.
   */
  private static final class Crashing extends ProxySelector {

    static final String URL = "https://crash.invalid";

    private final ProxySelector others;

    Crashing(ProxySelector others) {
      this.others = others;
    }

    @Override
    public List<Proxy> select(URI uri) {
      if (uri.toString().startsWith(URL)) {
        throw new IllegalStateException("a defect");
      }
      return others.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failed) {
      others.connectFailed(uri, address, failed);
    }
  }
}
