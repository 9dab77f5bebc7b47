package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.answer;
import static io.tenantpact.sdk.FakeService.bare;
import static io.tenantpact.sdk.FakeService.resource;
import static io.tenantpact.sdk.FakeService.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.Throttled;
import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import io.tenantpact.sdk.call.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a call goes on. */
@Tag("R6")
class WaitsTest {

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

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

  @ParameterizedTest
  @CsvSource({
    "429, 2147483648",
    "429, 1795000000000",
    "503, 2147483648",
    "503, 1795000000000",
    "503, 99999999999999999999"
  })
  void retryAfterOfMoreSecondsThanAnIntHoldsEndsTheCallAtOnce(int status, String seconds) {
    service
        .answers(answer(status).addHeader("Retry-After", seconds))
        .answers(200, resource("res_1"));

    var failed = catchThrowableOfType(Refused.class, () -> resources.get("res_1"));

    assertThat(failed.status()).isEqualTo(status);
    assertThat(failed.retryAfter().orElseThrow()).isGreaterThan(Duration.ofDays(365));
    assertThat(service.requests()).isEqualTo(1);
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

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }
}
