package io.tenantpact.service.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer of the service's that has not been sent yet. */
final class HeldAnswer {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> KEPT = List.of("Content-Type", "ETag", "Location");

  private final ContentCachingResponseWrapper response;
  private byte[] body = new byte[0];

  private HeldAnswer(HttpServletResponse response) {
    this.response = new ContentCachingResponseWrapper(response);
  }

  static HeldAnswer of(HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    var answer = new HeldAnswer(response);
    next.doFilter(request, answer.response);
    answer.body = answer.response.getContentAsByteArray();
    return answer;
  }

  void send() throws IOException {
    response.resetBuffer();
    response.getOutputStream().write(body);
    response.copyBodyToResponse();
  }

  int status() {
    return response.getStatus();
  }

  void status(int status) {
    response.setStatus(status);
  }

  @Nullable String header(String name) {
    return response.getHeader(name);
  }

  void header(String name, String value) {
    response.setHeader(name, value);
  }

  void body(byte[] other) {
    body = other;
  }

  /** What of it whoever keeps answers would keep. */
  StoredAnswer stored() {
    var headers = new HashMap<String, String>();
    for (var name : KEPT) {
      Optional.ofNullable(header(name)).ifPresent(value -> headers.put(name, value));
    }
    return new StoredAnswer(status(), headers, new String(body, StandardCharsets.UTF_8));
  }

  /** The body's object; an empty one if it has none. */
  ObjectNode json() {
    return body.length > 0 && JSON.readTree(body) instanceof ObjectNode object
        ? object
        : JSON.createObjectNode();
  }

  void json(JsonNode other) {
    body = JSON.writeValueAsBytes(other);
  }
}
