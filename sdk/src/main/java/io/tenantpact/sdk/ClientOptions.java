package io.tenantpact.sdk;

import io.tenantpact.sdk.call.CallListener;
import io.tenantpact.sdk.call.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How to reach the service.
 *
 * @param baseUrl everything before {@code /v1}; https, or http to this very machine
 * @param userAgent how the program introduces itself
 * @param maxAnswerBytes a larger body is not read to its end, and a refusal not beyond 64 KiB;
 *     counted after decompression
 */
public record ClientOptions(
    URI baseUrl,
    Credential credential,
    Timeouts timeouts,
    RetryPolicy retryPolicy,
    CallListener listener,
    String userAgent,
    int maxAnswerBytes) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);
  private static final Pattern VISIBLE = Pattern.compile("[ -~]*[!-~][ -~]*");
  private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

  public ClientOptions {
    requireSafe(baseUrl);
    requireBare(baseUrl);
    if (!VISIBLE.matcher(userAgent).matches()) {
      throw new IllegalArgumentException(
          "user agent must be visible ASCII, was '" + userAgent + "'");
    }
    if (maxAnswerBytes < 1 || maxAnswerBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "maxAnswerBytes must be 1 to 2147483646, was " + maxAnswerBytes);
    }
  }

  /** Patient within half a minute, silent, and ready for answers of 10 MiB. */
  public static ClientOptions of(URI baseUrl, Credential credential) {
    return new ClientOptions(
        baseUrl,
        credential,
        Timeouts.standard(),
        RetryPolicy.standard(),
        attempt -> {},
        "tenantpact-sdk",
        TEN_MEBIBYTES);
  }

  /** How long one connection may take to be made. */
  public ClientOptions withConnectTimeout(Duration connect) {
    return withTimeouts(new Timeouts(connect, timeouts.attempt(), timeouts.call()));
  }

  /** How long one attempt may take, until its answer is read. */
  public ClientOptions withAttemptTimeout(Duration attempt) {
    return withTimeouts(new Timeouts(timeouts.connect(), attempt, timeouts.call()));
  }

  /** How long a call may take as a whole: all attempts, and the waits between them. */
  public ClientOptions withCallTimeout(Duration call) {
    return withTimeouts(new Timeouts(timeouts.connect(), timeouts.attempt(), call));
  }

  public ClientOptions withTimeouts(Timeouts other) {
    return new ClientOptions(
        baseUrl, credential, other, retryPolicy, listener, userAgent, maxAnswerBytes);
  }

  public ClientOptions withRetryPolicy(RetryPolicy other) {
    return new ClientOptions(
        baseUrl, credential, timeouts, other, listener, userAgent, maxAnswerBytes);
  }

  public ClientOptions withListener(CallListener other) {
    return new ClientOptions(
        baseUrl, credential, timeouts, retryPolicy, other, userAgent, maxAnswerBytes);
  }

  public ClientOptions withUserAgent(String other) {
    return new ClientOptions(
        baseUrl, credential, timeouts, retryPolicy, listener, other, maxAnswerBytes);
  }

  public ClientOptions withMaxAnswerBytes(int other) {
    return new ClientOptions(
        baseUrl, credential, timeouts, retryPolicy, listener, userAgent, other);
  }

  private static void requireSafe(URI url) {
    var host = url.getHost();
    var safe =
        "https".equalsIgnoreCase(url.getScheme())
            || ("http".equalsIgnoreCase(url.getScheme())
                && host != null
                && LOOPBACK.matcher(host).matches());
    if (!safe || host == null) {
      throw new IllegalArgumentException(
          "base URL must be https, or http to localhost, so that the credential cannot be read on"
              + " the way; its scheme and host are "
              + url.getScheme()
              + " and "
              + host);
    }
  }

  private static void requireBare(URI url) {
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "base URL must be scheme, host, port and path only; pass secrets as a Credential");
    }
  }

  /**
   * How long to wait for what; each from 1 ms to 24 days.
   *
   * @param connect for one connection to be made
   * @param attempt for one attempt, until its answer is read
   * @param call for the call as a whole: all attempts, and the waits between them
   */
  public record Timeouts(Duration connect, Duration attempt, Duration call) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** OkHttp counts its milliseconds in an int. */
    private static final Duration LONGEST = Duration.ofDays(24);

    public Timeouts {
      for (var each : new Duration[] {connect, attempt, call}) {
        if (each.compareTo(SHORTEST) < 0 || each.compareTo(LONGEST) > 0) {
          throw new IllegalArgumentException("a timeout must be 1 ms to 24 days, was " + each);
        }
      }
    }

    static Timeouts standard() {
      return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
  }
}
