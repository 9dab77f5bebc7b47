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
   * What a thread's last request was sent to.
   *
   * @param by whoever made it, for one provider
   * @param parts of the pact's request that it was made from, the query in its order
   */
  private record Address(Requests by, List<Object> parts, String method, URI uri) {}

  private static final ThreadLocal<Address> LAST = new ThreadLocal<>();

  Requests(ProviderInfo provider) {
    super(provider, new HttpClientFactory());
  }

  @Override
  public HttpUriRequest newRequest(IRequest request) {
    var parts = partsOf(request);
    var known = LAST.get();
    if (known != null && known.by() == this && known.parts().equals(parts)) {
      return new HttpUriRequestBase(known.method(), known.uri());
    }
    var made = super.newRequest(request);
    LAST.set(new Address(this, parts, made.getMethod(), uriOf(made)));
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
