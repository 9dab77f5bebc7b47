package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Makes requests as pact-jvm does. A probe mostly asks for what the one before it asked for, with
 * other headers, so that each thread keeps its last address, the part that takes longest to make.
 */
final class Requests extends ProviderClient {

  /**
   * What the last request was sent to.
   *
   * @param parts of the pact's request that it was made from, the query in its order
   */
  private record Address(List<Object> parts, String method, URI uri) {}

  private final ThreadLocal<Address> last = new ThreadLocal<>();

  Requests(ProviderInfo provider) {
    super(provider, new HttpClientFactory());
  }

  @Override
  public HttpUriRequest newRequest(IRequest request) {
    var parts = partsOf(request);
    var known = last.get();
    if (known != null && known.parts().equals(parts)) {
      return new HttpUriRequestBase(known.method(), known.uri());
    }
    var made = super.newRequest(request);
    last.set(new Address(parts, made.getMethod(), uriOf(made)));
    return made;
  }

  private static List<Object> partsOf(IRequest request) {
    return List.of(
        request.getMethod(),
        request.getPath(),
        request.getQuery().entrySet().stream().map(Map.Entry::copyOf).toList());
  }

  /** Where a request goes. */
  static URI uriOf(HttpUriRequest request) {
    try {
      return request.getUri();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("expected a request that was made to have an address", e);
    }
  }
}
