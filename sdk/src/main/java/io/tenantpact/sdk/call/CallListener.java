package io.tenantpact.sdk.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every attempt, for logs and metrics; the SDK itself writes neither. Called on the thread
 * that makes the call; what it throws, that thread gets.
 */
@FunctionalInterface
public interface CallListener {

  void attemptEnded(Attempt attempt);

  /**
   * One exchange with the service. Knows no credential and no body.
   *
   * @param number 1 for the first attempt of a call
   * @param status null when no answer came
   * @param took from sending until the answer was read or given up
   * @param requestId the service's name for the exchange; null when it gave none
   */
  record Attempt(
      Call call, int number, @Nullable Integer status, Duration took, @Nullable String requestId) {}
}
