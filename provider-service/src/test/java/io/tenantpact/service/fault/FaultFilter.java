package io.tenantpact.service.fault;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Filters that change what comes in, who it comes from, or what goes out. What breaks in a change,
 * and not in the service, is noted in the {@link PlantingLog}.
 */
final class FaultFilter {

  private FaultFilter() {}

  static Filter requests(UnaryOperator<HttpServletRequest> change) {
    return (request, response, next) -> {
      var sent = (HttpServletRequest) request;
      next.doFilter(noting(() -> change.apply(sent)), response);
    };
  }

  /** Does something to a request before the service goes on with it. */
  static Filter before(BiConsumer<HttpServletRequest, HttpServletResponse> act) {
    return (request, response, next) -> {
      note(() -> act.accept((HttpServletRequest) request, (HttpServletResponse) response));
      next.doFilter(request, response);
    };
  }

  static Filter answers(BiConsumer<HttpServletRequest, HeldAnswer> change) {
    return (request, response, next) -> {
      var sent = (HttpServletRequest) request;
      var answer = HeldAnswer.of(sent, (HttpServletResponse) response, next);
      note(() -> change.accept(sent, answer));
      answer.send();
    };
  }

  /**
   * Answers a request as the first one that had the same key and went well, without another look.
   *
   * @param key empty for a request that is always looked at
   */
  static Filter remembered(Function<HttpServletRequest, Optional<String>> key) {
    return remembered(status -> status < 300, key);
  }

  /**
   * The same of the first one that was answered with such a status.
   *
   * @param kept whether answers of a status are kept
   */
  static Filter remembered(IntPredicate kept, Function<HttpServletRequest, Optional<String>> key) {
    Map<String, StoredAnswer> stored = new ConcurrentHashMap<>();
    return (request, response, next) -> {
      var sent = (HttpServletRequest) request;
      var name = noting(() -> key.apply(sent));
      var first = name.map(stored::get);
      if (first.isPresent()) {
        first.get().send((HttpServletResponse) response);
        return;
      }
      var answer = HeldAnswer.of(sent, (HttpServletResponse) response, next);
      if (kept.test(answer.status())) {
        name.ifPresent(each -> stored.put(each, answer.stored()));
      }
      answer.send();
    };
  }

  private static void note(Runnable act) {
    noting(
        () -> {
          act.run();
          return true;
        });
  }

  private static <T> T noting(Supplier<T> act) {
    try {
      return act.get();
    } catch (RuntimeException e) {
      PlantingLog.broke(e);

      throw e;
    }
  }
}
