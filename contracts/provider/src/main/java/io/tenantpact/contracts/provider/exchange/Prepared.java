package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.IRequest;
import java.util.List;
import java.util.Map;

/**
 * A request to be sent.
 *
 * @param more header lines beside the request's own, which may repeat one of them
 */
public record Prepared(IRequest request, List<Map.Entry<String, String>> more) {

  /** A request as it is. */
  public static Prepared of(IRequest request) {
    return new Prepared(request, List.of());
  }

  /** The same with one more header line. */
  public Prepared plus(String header, String value) {
    return new Prepared(request, List.of(Map.entry(header, value)));
  }
}
