package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.answer;
import static io.tenantpact.sdk.FakeService.problem;
import static io.tenantpact.sdk.FakeService.resource;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantpact.sdk.call.CallFailed.NotFound;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.RetryPolicy;
import io.tenantpact.sdk.resource.Resource;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {

  @AutoClose private final FakeService service = FakeService.start();
  @AutoClose private final FakeService elsewhere = FakeService.start();

  private final Resources resources = service.acme().resources();

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void credentialDoesNotTravel(int status) {
    elsewhere.answers(200, resource("res_1"));
    service.answers(answer(status).addHeader("Location", elsewhere.url() + "/v1/resources/res_1"));

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> resources.get("res_1"))
        .withMessageContaining("expected 2xx, got " + status + "; redirects are not followed");
    assertThat(elsewhere.requests()).isZero();
  }

  @Test
  void answerMayBeAsLargeAsAllowed() {
    var body = resource("res_1");
    service.answers(200, body);

    assertThat(atMost(body.length()).get("res_1").id()).isEqualTo("res_1");
  }

  @Test
  void largerAnswerIsRefused() {
    var body = resource("res_1");
    service.answers(200, body);

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> atMost(body.length() - 1).get("res_1"))
        .withMessageContaining("larger than maxAnswerBytes allows");
  }

  @Test
  void sizeCountsAfterDecompression() throws IOException {
    var zipped = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8(" ".repeat(1_000_000));
    }
    assertThat(zipped.size()).isLessThan(2000);
    service.answers(answer(200).addHeader("Content-Encoding", "gzip").body(zipped));

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> atMost(2000).get("res_1"))
        .withMessageContaining("larger than maxAnswerBytes allows");
  }

  @Test
  void connectionIsUsedAgainAfterAnError() {
    service.answers(404, problem("not-found")).answers(200, resource("res_1"));

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> resources.get("res_1"));
    resources.get("res_1");

    service.request();
    var second = service.request();
    assertThat(second.getConnectionIndex()).isZero();
    assertThat(second.getExchangeIndex()).isEqualTo(1);
  }

  @Test
  void manyCallersAreServedAtOnce() throws InterruptedException, ExecutionException {
    var all = new CountDownLatch(20);
    service.answersBy(new OnceAllAreThere(all));
    var callers = Executors.newFixedThreadPool(20);

    var calls = Collections.nCopies(20, (Callable<Resource>) () -> resources.get("res_1"));
    for (var each : callers.invokeAll(calls)) {
      assertThat(each.get().id()).isEqualTo("res_1");
    }

    callers.shutdown();
  }

  @Test
  void nobodyHasToCloseTheClientForTheProgramToEnd() {
    service.answers(200, resource("res_1"));
    resources.get("res_1");

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(each -> each.getName().matches("(tenantpact-sdk|OkHttp|Okio).*"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  @Test
  void secretIsInNoFailure() {
    var once = service.acme(each -> each.withRetryPolicy(RetryPolicy.none())).resources();
    service.answers(401, "").answers(503, "").answers(200, "no JSON");

    for (int each = 0; each < 3; each++) {
      var failed = catchThrowable(() -> once.get("res_1"));
      assertThat(failed).isNotNull();
      assertThat(failed.toString()).doesNotContain(FakeService.SECRET);
    }
  }

  private Resources atMost(int bytes) {
    return service.acme(each -> each.withMaxAnswerBytes(bytes)).resources();
  }

  /** Lets everybody wait for the last one. */
  private static final class OnceAllAreThere extends Dispatcher {

    private final CountDownLatch all;

    OnceAllAreThere(CountDownLatch all) {
      this.all = all;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      all.countDown();
      var status = all.await(5, SECONDS) ? 200 : 500;
      return answer(status).body(resource("res_1")).build();
    }
  }
}
