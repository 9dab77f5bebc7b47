package io.tenantpact.service.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer of the service's that has not been sent yet. */
final class HeldAnswer {

  private static final JsonMapper JSON = JsonMapper.shared();

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

  byte[] body() {
    return body;
  }

  void body(byte[] other) {
    body = other;
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
