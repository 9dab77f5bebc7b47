package io.tenantpact.sdk;

import static io.tenantpact.sdk.FakeService.resource;
import static io.tenantpact.sdk.FakeService.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A thread that is told to stop does so, whatever it waits for. */
class InterruptTest {

  @AutoClose private final FakeService service = FakeService.start();

  private final Resources resources = service.acme().resources();

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

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }
}
