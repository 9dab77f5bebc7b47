package io.tenantpact.sdk;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.Refused;
import io.tenantpact.sdk.call.CallFailed.Throttled;
import io.tenantpact.sdk.call.CallFailed.Unanswered;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import io.tenantpact.sdk.call.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Whether a failed attempt may be followed by another one, and after which wait. */
record Retries(RetryPolicy policy, RandomGenerator random) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * Empty when the failure is final.
   *
   * @param number of the attempt that failed, from 1
   * @param repeatable whether sending the call twice is as good as once
   */
  Optional<Duration> waitAfter(CallFailed failed, int number, boolean repeatable) {
    var asked = asked(failed);
    var useful = surelyNothingHappened(failed) || (repeatable && timeMayMend(failed));
    if (!useful || number >= policy.attempts() || asked.compareTo(policy.longestWait()) > 0) {
      return Optional.empty();
    }
    return Optional.of(asked.plus(jitter(number)));
  }

  /** So that even a write without an idempotency key can be sent again. */
  private static boolean surelyNothingHappened(CallFailed failed) {
    return failed instanceof Throttled
        || (failed instanceof Unanswered unanswered && !unanswered.mayHaveArrived());
  }

  private static boolean timeMayMend(CallFailed failed) {
    return failed instanceof Unanswered
        || failed instanceof Unavailable
        || (failed instanceof Conflict conflict
            && conflict.code().filter("idempotency-in-progress"::equals).isPresent());
  }

  private static Duration asked(CallFailed failed) {
    return failed instanceof Refused refused
        ? refused.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  /** Random over the whole range, so that callers who failed together do not return together. */
  private Duration jitter(int number) {
    var doubled = policy.firstWait().multipliedBy(1L << Math.min(number - 1, MOST_DOUBLINGS));
    var bound = doubled.compareTo(policy.longestWait()) < 0 ? doubled : policy.longestWait();
    return Duration.ofNanos(random.nextLong(bound.toNanos() + 1));
  }
}
