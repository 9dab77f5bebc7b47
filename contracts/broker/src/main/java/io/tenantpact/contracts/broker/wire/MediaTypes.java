package io.tenantpact.contracts.broker.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a client may send and ask for. */
final class MediaTypes {

  private static final List<String> ANY =
      List.of("application/hal+json", "*/*", "application/*", "application/problem+json");

  private MediaTypes() {}

  /**
   * The content type of the answer: HAL unless the client asks for plain JSON only.
   *
   * @return empty when the client takes neither
   */
  static Optional<String> preferred(Optional<String> accept) {
    var wanted = accept.stream().flatMap(MediaTypes::types).toList();
    if (wanted.isEmpty() || wanted.stream().anyMatch(ANY::contains)) {
      return Optional.of(Answer.HAL);
    }
    return wanted.contains("application/json") ? Optional.of(Answer.JSON) : Optional.empty();
  }

  /** True when the body, if there is one, is of a type that this method takes. */
  static boolean accepts(Route.Method method, Request request) {
    var type = request.header("Content-Type").stream().flatMap(MediaTypes::types).findFirst();
    return switch (method) {
      case GET, DELETE -> true;
      case POST, PUT -> type.map("application/json"::equals).orElse(isEmpty(request));
      case PATCH ->
          type.map(given -> given.equals("application/merge-patch+json") || isJson(given))
              .orElse(isEmpty(request));
    };
  }

  private static boolean isJson(String type) {
    return type.equals("application/json");
  }

  private static boolean isEmpty(Request request) {
    return request.body().isEmpty();
  }

  private static Stream<String> types(String header) {
    return Stream.of(header.split(","))
        .map(each -> each.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(each -> !each.isEmpty());
  }
}
