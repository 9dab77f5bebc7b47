package io.tenantpact.service.fault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer that is there to be sent again. */
record StoredAnswer(int status, Map<String, String> headers, String body) {

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
