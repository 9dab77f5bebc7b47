package io.tenantpact.service.problem;

import io.tenantpact.service.request.RequestId;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a failure into the response: the one place where a problem is written. */
@Component
public final class ProblemWriter {

  private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Answers for a failure, unless an answer is on its way already. */
  public void write(Throwable failure, HttpServletResponse response) {
    var refusal = Refusals.of(failure);
    tell(refusal.code(), failure);
    write(refusal, response);
  }

  void write(Refusal refusal, HttpServletResponse response) {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(refusal.code().status());
    refusal.headers().forEach(response::setHeader);
    response.setContentType("application/problem+json");
    try {
      response.getOutputStream().write(json.writeValueAsBytes(body(refusal, response)));
    } catch (IOException e) {
      throw new UncheckedIOException("the caller did not wait for the problem", e);
    }
  }

  private static void tell(ProblemCode code, Throwable failure) {
    switch (code) {
      case INTERNAL_ERROR -> log.error("request failed code={}", code.code(), failure);
      case UNAVAILABLE -> log.warn("request failed code={} cause={}", code.code(), failure);
      default -> log.info("request refused code={}", code.code());
    }
  }

  /** Ids come from the response's own headers, so a problem never says more than they do. */
  private static Map<String, @Nullable Object> body(Refusal refusal, HttpServletResponse response) {
    var code = refusal.code();
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("type", code.type());
    body.put("title", code.title());
    body.put("status", code.status());
    body.put("detail", refusal.detail());
    body.put("code", code);
    body.put("requestId", response.getHeader(RequestId.HEADER));
    body.put("tenantId", response.getHeader(TenantId.HEADER));
    body.values().removeIf(each -> each == null);
    body.putAll(refusal.members());
    return body;
  }
}
