package io.tenantpact.contracts.provider.request;

import au.com.dius.pact.core.model.IRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request's headers, whose names have no case. */
public final class Headers {

  private final Map<String, List<String>> headers;

  private Headers(Map<String, List<String>> headers) {
    this.headers = headers;
  }

  /** The headers of a request; changes are the request's. */
  public static Headers of(IRequest request) {
    return new Headers(request.getHeaders());
  }

  /** Its lines as one. */
  public Optional<String> get(String name) {
    return key(name).map(headers::get).map(lines -> String.join(", ", lines));
  }

  /** Does nothing if there is no such header. */
  public void replace(String name, String value) {
    key(name).ifPresent(key -> headers.put(key, List.of(value)));
  }

  /** Does nothing if there is no such header. */
  public void remove(String name) {
    key(name).ifPresent(headers::remove);
  }

  private Optional<String> key(String name) {
    return headers.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
  }
}
