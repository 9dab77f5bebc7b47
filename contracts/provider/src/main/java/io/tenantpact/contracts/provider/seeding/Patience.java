package io.tenantpact.contracts.provider.seeding;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a call of a provider's fixtures or handlers may take. Nothing in Java ends a thread that
 * waits for a row lock, so a scene that makes such calls is played in a thread of its own, and
 * whoever wants to know how it ended goes on without it.
 */
public final class Patience implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);
  private static final Duration ENDLESS = Duration.ofNanos(Long.MAX_VALUE);

  /** What the thread plays, while it does. */
  private static final ThreadLocal<Scene> SCENE = new ThreadLocal<>();

  private final Duration limit;
  private final ExecutorService threads = Executors.newCachedThreadPool(Patience::daemon);

  private Patience(Duration limit) {
    this.limit = limit;
  }

  /** Lets each call take so long. */
  public static Patience of(Duration limit) {
    return new Patience(limit);
  }

  /** Waits for ever. */
  public static Patience endless() {
    return new Patience(ENDLESS);
  }

  /** How long a call may take. */
  public Duration limit() {
    return limit;
  }

  /**
   * Plays a scene and waits for its end, or until a {@linkplain #call call} in it is late. Then its
   * thread is interrupted, and it can do no more than take its tenants away.
   *
   * @param late what to come back with instead, of a text that says which call did not come back
   */
  public <T> T play(Supplier<T> scene, Function<String, T> late) {
    if (limit.equals(ENDLESS)) {
      return scene.get();
    }
    var played = new Scene();
    var end = threads.submit(() -> played.play(scene));
    try {
      return await(end, played, late);
    } catch (InterruptedException e) {
      end.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a scene was played", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private <T> T await(Future<T> end, Scene played, Function<String, T> late)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return end.get(played.left(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        var text = played.late();
        if (text.isPresent()) {
          log.warn("{}; its tenants may be left", text.get());
          end.cancel(true);
          return late.apply(text.get());
        }
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }

  /** What a provider's own code does. */
  public interface Act<T, E extends Exception> {
    /** Does it. */
    T make() throws E;
  }

  /**
   * Makes a call.
   *
   * @param what is called, and {@code of} which tenant, as a text that a person is told
   * @throws IllegalStateException if nobody waits for the scene any more
   */
  public <T, E extends Exception> T call(String what, String of, Act<T, E> act) throws E {
    var scene = SCENE.get();
    if (scene == null) {
      return act.make();
    }
    scene.requireTime();
    var made = scene.during(what, of, act);
    scene.requireTime();
    return made;
  }

  /** Takes something away, which is of use also where nobody waits any more. */
  void lastCall(String what, String of, Runnable act) {
    var scene = SCENE.get();
    if (scene == null) {
      act.run();
      return;
    }
    scene.during(
        what,
        of,
        () -> {
          act.run();
          return true;
        });
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "scene");
    thread.setDaemon(true);
    return thread;
  }

  private record Call(String what, String of, long start) {}

  /** What one thread does while another waits for it. */
  private final class Scene {

    private volatile @Nullable Call call;
    private volatile boolean over;

    <T> T play(Supplier<T> scene) {
      SCENE.set(this);
      try {
        return scene.get();
      } finally {
        SCENE.remove();
      }
    }

    <T, E extends Exception> T during(String what, String of, Act<T, E> act) throws E {
      call = new Call(what, of, System.nanoTime());
      try {
        return act.make();
      } finally {
        call = null;
      }
    }

    /** The nanoseconds after which it is worth a look; no call can be late before. */
    long left() {
      var now = call;
      return limit.toNanos() - (now == null ? 0 : System.nanoTime() - now.start());
    }

    Optional<String> late() {
      var now = call;
      if (now == null || System.nanoTime() - now.start() < limit.toNanos()) {
        return Optional.empty();
      }
      over = true;
      return Optional.of(
          "expected %s %s to come back within %d ms, but it did not"
              .formatted(now.what(), now.of(), limit.toMillis()));
    }

    void requireTime() {
      if (over) {
        throw new IllegalStateException("expected to be in time, but nobody waits any more");
      }
    }
  }
}
