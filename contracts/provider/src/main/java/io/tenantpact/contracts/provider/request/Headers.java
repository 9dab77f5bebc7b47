package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.IRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request's headers, whose names have no case. */
final class Headers {

  private final Map<String, List<String>> headers;

  private Headers(Map<String, List<String>> headers) {
    this.headers = headers;
  }

  static Headers of(IRequest request) {
    return new Headers(request.getHeaders());
  }

  Optional<String> get(String name) {
    return key(name).map(headers::get).map(lines -> String.join(", ", lines));
  }

  /** Does nothing if there is no such header. */
  void replace(String name, String value) {
    key(name).ifPresent(key -> headers.put(key, List.of(value)));
  }

  void remove(String name) {
    key(name).ifPresent(headers::remove);
  }

  private Optional<String> key(String name) {
    return headers.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
  }
}
