package io.tenantpact.contracts.provider.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;

/**
 * Ends an exchange that takes too long. A socket's own time-out begins anew with every byte, so
 * that a provider which drips them would keep the verification for ever.
 */
final class Deadline implements AutoCloseable {

  /** An exchange on its way. */
  interface Call<T> {
    T make() throws IOException;
  }

  private final Duration patience;
  private final ScheduledExecutorService clock;

  private Deadline(Duration patience, ScheduledExecutorService clock) {
    this.patience = patience;
    this.clock = clock;
  }

  static Deadline after(Duration patience) {
    var clock = new ScheduledThreadPoolExecutor(1, Deadline::daemon);
    // Else every request would be kept until its time is up, also of exchanges that have ended.
    clock.setRemoveOnCancelPolicy(true);
    return new Deadline(patience, clock);
  }

  /**
   * Makes a call.
   *
   * @param request is aborted when the time is up
   */
  <T> T hold(HttpUriRequest request, Call<T> call) throws IOException {
    var late = new AtomicBoolean();
    Runnable abort =
        () -> {
          late.set(true);
          request.abort();
        };
    var end = clock.schedule(abort, patience.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return call.make();
    } catch (IOException e) {
      if (late.get()) {
        throw new IOException(
            "expected the whole answer within %d ms, but it did not come"
                .formatted(patience.toMillis()),
            e);
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "deadline");
    thread.setDaemon(true);
    return thread;
  }
}
