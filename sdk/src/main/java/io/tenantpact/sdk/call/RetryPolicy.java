package io.tenantpact.sdk.call;

import java.time.Duration;

/**
 * How often, and how patiently, a call is sent again. Whether it may be is not up to the policy: a
 * write without an idempotency key is only repeated when the service cannot have acted on it.
 *
 * <p>The wait is random between nothing and a bound that starts at {@code firstWait} and doubles. A
 * {@code Retry-After} comes on top of it.
 *
 * @param attempts how often a call is sent at most, the first time included; at least 1
 * @param firstWait the longest wait before the second attempt
 * @param longestWait where the doubling stops; a {@code Retry-After} beyond it is not waited for,
 *     the call fails at once and its error says how long to wait
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be 1 or more, was " + attempts);
    }
    if (firstWait.isNegative() || longestWait.compareTo(firstWait) < 0) {
      throw new IllegalArgumentException(
          "waits must satisfy 0 <= firstWait <= longestWait, were "
              + firstWait
              + " and "
              + longestWait);
    }
  }

  /** Three attempts, 0.2 seconds at first, no wait beyond 20 seconds. */
  public static RetryPolicy standard() {
    return new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(20));
  }

  /** Every call is sent once. */
  public static RetryPolicy none() {
    return standard().withAttempts(1);
  }

  public RetryPolicy withAttempts(int most) {
    return new RetryPolicy(most, firstWait, longestWait);
  }

  public RetryPolicy withWaits(Duration first, Duration longest) {
    return new RetryPolicy(attempts, first, longest);
  }
}
