package io.tenantpact.sdk;

import io.tenantpact.sdk.Http.LostAnswer;
import io.tenantpact.sdk.call.Call;
import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.CallListener.Attempt;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Sends a call as often as is useful and safe, within its time. */
final class Attempts {

  private final Http http;
  private final ClientOptions options;
  private final Time time;
  private final Retries retries;

  Attempts(Http http, ClientOptions options, Time time, RandomGenerator random) {
    this.http = http;
    this.options = options;
    this.time = time;
    this.retries = new Retries(options.retryPolicy(), random);
  }

  /** The answer, if it is a success or says, to who asked that, that nothing changed. */
  Answer send(Outgoing out) {
    if (http.isClosed()) {
      throw new IllegalStateException("the client is closed");
    }
    return new Run(out).answer();
  }

  /** One call, from its first attempt to its last. */
  private final class Run {

    private final Outgoing out;
    private final long deadline = time.nanos() + options.timeouts().call().toNanos();
    private final List<CallFailed> earlier = new ArrayList<>();
    private int number;

    Run(Outgoing out) {
      this.out = out;
    }

    Answer answer() {
      while (true) {
        try {
          return accept(attempt());
        } catch (CallFailed failed) {
          waitAfter(failed);
        }
      }
    }

    private Answer attempt() {
      number++;
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(false, new InterruptedException("before sending"));
      }
      var began = time.nanos();
      Answer answer = null;
      try {
        answer = http.exchange(out.request(), timeout());
        return answer;
      } catch (IOException lost) {
        var what = "no answer, attempt " + number + ": " + lost.getMessage();
        throw new Unanswered(out.call(), what, lost instanceof LostAnswer, lost);
      } catch (InterruptedException stopped) {
        throw interrupted(true, stopped);
      } finally {
        report(answer, Duration.ofNanos(time.nanos() - began));
      }
    }

    private Answer accept(Answer answer) {
      var call = out.call();
      TenantGuard.checkEcho(call, answer);
      if (answer.isSuccess() || (answer.isNotModified() && out.isConditional())) {
        return answer;
      }
      if (answer.status() >= 400) {
        throw Refused.of(call, ProblemReader.read(call, answer));
      }
      throw new Unreadable(
          call,
          answer.isNotModified()
              ? "expected 2xx, got 304, which is no answer to a call that names no version"
              : "expected 2xx, got "
                  + answer.status()
                  + "; redirects are not followed, because the credential must not travel",
          answer.requestId(),
          null);
    }

    /** Comes back when it is time for another attempt, throws the failure when there is none. */
    private void waitAfter(CallFailed failed) {
      var wait = retries.waitAfter(failed, number, out.repeatable());
      if (wait.isEmpty()
          || wait.get().compareTo(left()) >= 0
          || Thread.currentThread().isInterrupted()
          || http.isClosed()) {
        throw last(failed);
      }
      earlier.add(failed);
      try {
        time.sleep(wait.get());
      } catch (InterruptedException stopped) {
        throw last(interrupted(false, stopped));
      }
    }

    private CallFailed last(CallFailed failed) {
      earlier.forEach(failed::addSuppressed);
      return failed;
    }

    private Duration timeout() {
      var most = options.timeouts().attempt();
      return most.compareTo(left()) < 0 ? most : left();
    }

    private Duration left() {
      return Duration.ofNanos(deadline - time.nanos());
    }

    private Unanswered interrupted(boolean mayHaveArrived, InterruptedException stopped) {
      Thread.currentThread().interrupt();
      var what = "the calling thread was interrupted, attempt " + number;
      return new Unanswered(out.call(), what, mayHaveArrived, stopped);
    }

    private void report(@Nullable Answer answer, Duration took) {
      options
          .listener()
          .attemptEnded(
              new Attempt(
                  out.call(),
                  number,
                  answer == null ? null : answer.status(),
                  took,
                  answer == null ? null : answer.requestId()));
    }
  }

  /**
   * A call, ready to be sent. Every attempt sends the same request, so its idempotency key too.
   *
   * @param repeatable whether sending it twice is as good as once, even if the first one arrived
   */
  record Outgoing(Call call, Request request, boolean repeatable) {

    /** Whether the caller has a version, and wants another one or nothing. */
    boolean isConditional() {
      return request.header("If-None-Match") != null;
    }
  }

  /** The clock and the waiting, so that a test needs neither. */
  interface Time {

    Time SYSTEM =
        new Time() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }

          @Override
          public void sleep(Duration wait) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
          }
        };

    long nanos();

    void sleep(Duration wait) throws InterruptedException;
  }
}
