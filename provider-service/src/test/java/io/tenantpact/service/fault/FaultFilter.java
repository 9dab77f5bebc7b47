package io.tenantpact.service.fault;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Filters that change what comes in, who it comes from, or what goes out. */
final class FaultFilter {

  private FaultFilter() {}

  static Filter requests(UnaryOperator<HttpServletRequest> change) {
    return (request, response, next) ->
        next.doFilter(change.apply((HttpServletRequest) request), response);
  }

  static Filter answers(BiConsumer<HttpServletRequest, HeldAnswer> change) {
    return (request, response, next) -> {
      var sent = (HttpServletRequest) request;
      var answer = HeldAnswer.of(sent, (HttpServletResponse) response, next);
      change.accept(sent, answer);
      answer.send();
    };
  }
}
