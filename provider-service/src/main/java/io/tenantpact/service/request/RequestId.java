package io.tenantpact.service.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one request in its response, its problems and its log lines: a UUID in lower case. */
public record RequestId(String value) {

  public static final String HEADER = "X-Request-Id";

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The caller's own id if it is one, else a new one: nothing else gets into the logs. */
  static RequestId of(HttpServletRequest request) {
    var offered = Collections.list(request.getHeaders(HEADER));
    return offered.size() == 1 && FORM.matcher(offered.get(0)).matches()
        ? new RequestId(offered.get(0))
        : next();
  }

  public static RequestId next() {
    return new RequestId(UUID.randomUUID().toString());
  }
}
