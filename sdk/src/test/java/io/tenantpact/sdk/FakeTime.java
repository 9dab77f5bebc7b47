package io.tenantpact.sdk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits, and remembers each wait. */
final class FakeTime implements Attempts.Time {

  private final List<Duration> waits = new ArrayList<>();
  private long nanos;
  private boolean interrupting;

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void sleep(Duration wait) throws InterruptedException {
    waits.add(wait);
    if (interrupting) {
      throw new InterruptedException("woken up");
    }
    pass(wait);
  }

  void pass(Duration time) {
    nanos += time.toNanos();
  }

  /** From now on nobody waits to the end. */
  void interruptWaits() {
    interrupting = true;
  }

  List<Duration> waits() {
    return List.copyOf(waits);
  }
}
