package io.tenantpact.sdk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What the service answered, read to its end or to the largest size that is allowed. */
final class Answer {

  /** A refusal is a few lines; what sends more of it, such as a proxy's page, is no refusal. */
  private static final int LONGEST_REFUSAL = 64 * 1024;

  private static final int NOT_MODIFIED = 304;

  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final boolean tooLarge;

  private Answer(int status, Headers headers, byte[] body, boolean tooLarge) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.tooLarge = tooLarge;
  }

  static Answer read(Response response, int maxBytes) throws IOException {
    var most = response.code() < 400 ? maxBytes : Math.min(maxBytes, LONGEST_REFUSAL);
    var body = readUpTo(most + 1, response);
    return new Answer(response.code(), response.headers(), body, body.length > most);
  }

  /** A status that came must not get lost because the words behind it break off. */
  private static byte[] readUpTo(int bytes, Response response) throws IOException {
    try {
      return response.body().byteStream().readNBytes(bytes);
    } catch (IOException brokeOff) {
      if (response.code() < 400) {
        throw brokeOff;
      }
      return new byte[0];
    }
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** An answer to who has named a version, and to nobody else. */
  boolean isNotModified() {
    return status == NOT_MODIFIED;
  }

  byte[] body() {
    return body;
  }

  boolean tooLarge() {
    return tooLarge;
  }

  List<String> headers(String name) {
    return headers.values(name);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  @Nullable String requestId() {
    return header("X-Request-Id");
  }

  /** In seconds, or as a date, which is compared with the service's own clock and not with ours. */
  @Nullable Duration retryAfter() {
    var text = header("Retry-After");
    if (text != null && text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    var until = headers.getInstant("Retry-After");
    var now = headers.getInstant("Date");
    if (until == null || now == null) {
      return null;
    }
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }
}
