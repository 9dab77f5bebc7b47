package io.tenantpact.contracts.provider.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K3")
class PatienceTest {

  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<String> after = new AtomicReference<>("nothing");
  private final Patience patience = Patience.of(Duration.ofMillis(50));

  @AfterEach
  void stop() {
    released.countDown();
    patience.close();
  }

  @Test
  void aSceneInTimeComesBackWithWhatItMade() {
    var made =
        patience.play(() -> patience.call("the count of", "t1", () -> 3), late -> late.length());

    assertThat(made).isEqualTo(3);
  }

  @Test
  void whatASceneThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                patience.play(
                    () -> {
                      throw new AssertionError("no");
                    },
                    late -> late))
        .isInstanceOf(AssertionError.class)
        .hasMessage("no");
  }

  @Test
  void aSceneMayTakeAsLongAsAllItsCallsDo() {
    var spent = System.nanoTime() + Duration.ofMillis(120).toNanos();
    var made =
        patience.play(
            () -> {
              while (System.nanoTime() < spent) {
                patience.call("the look at", "t1", () -> true);
              }
              return "made";
            },
            late -> late);

    assertThat(made).isEqualTo("made");
  }

  @Test
  void aCallThatDoesNotComeBackIsNamed() {
    assertThat(hanging())
        .isEqualTo("expected TenantFixtures.purge of t1 to come back within 50 ms, but it did not");
  }

  @Test
  void whatComesBackTooLateCanOnlyTakeAway() throws InterruptedException {
    hanging();
    released.countDown();
    ended.await();

    assertThat(after.get()).isEqualTo("taken away");
  }

  private String hanging() {
    return patience.play(
        () -> {
          try {
            patience.call("TenantFixtures.purge of", "t1", this::waitForTheEnd);
            after.set("went on");
          } finally {
            patience.lastCall("TenantFixtures.purge of", "t2", () -> after.set("taken away"));
            ended.countDown();
          }
          return "in time";
        },
        late -> late);
  }

  /** As a driver does that waits for a row lock, it does not hear an interrupt. */
  private boolean waitForTheEnd() {
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException goOnWaiting) {
        Thread.interrupted();
      }
    }
    return true;
  }
}
