package io.tenantpact.contracts.provider;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a run. */
final class Workers {

  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  private final ThreadPoolExecutor pool;

  Workers(int size) {
    this.pool =
        new ThreadPoolExecutor(
            size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
  }

  <T> Future<T> start(Callable<T> work) {
    return pool.submit(work);
  }

  /** Lets what runs take its tenants away, for so long; what has not started has none. */
  void end(Duration patience) {
    pool.shutdown();
    pool.getQueue().clear();
    try {
      if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("gave up on what still ran after {}; its tenants may be left", patience);
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "verification");
    thread.setDaemon(true);
    return thread;
  }
}
