package io.tenantpact.contracts.provider.request;

import au.com.dius.pact.core.model.IRequest;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes the tenant that a request names, wherever its API carries it. */
public final class TenantPlace {

  private static final String HOST = "Host";

  private final TenantCarrier carrier;

  /** The place that an API has for it. */
  public TenantPlace(TenantCarrier carrier) {
    this.carrier = carrier;
  }

  /** Whether the request names a tenant here; in a claim, the credential does. */
  public boolean isIn(IRequest request) {
    return switch (carrier.place()) {
      case HEADER -> Headers.of(request).get(carrier.name()).isPresent();
      case QUERY -> request.getQuery().containsKey(carrier.name());
      case PATH -> carrier.isInPath(request.getPath());
      case SUBDOMAIN -> Headers.of(request).get(HOST).isPresent();
      case CLAIM -> false;
    };
  }

  /**
   * Whether a value that goes into the request there is the tenant.
   *
   * @param request where it went to
   */
  public boolean takes(Injection injection, IRequest request) {
    return switch (carrier.place()) {
      case HEADER -> injection.isHeader(carrier.name());
      case QUERY ->
          injection.place() == Injection.Place.QUERY
              && injection.key().matches(Pattern.quote(carrier.name()) + "(\\[\\d+])?");
      case PATH -> injection.place() == Injection.Place.PATH && isIn(request);
      case SUBDOMAIN -> injection.isHeader(HOST);
      case CLAIM -> false;
    };
  }

  /** Names another tenant. */
  public void name(IRequest request, String tenant) {
    switch (carrier.place()) {
      case HEADER -> Headers.of(request).replace(carrier.name(), tenant);
      case QUERY -> request.getQuery().put(carrier.name(), List.of(tenant));
      case PATH -> segment(request, tenant);
      case SUBDOMAIN -> label(request, tenant + ".");
      case CLAIM -> {}
    }
  }

  /**
   * The request with a tenant that cannot be read.
   *
   * @param other a second tenant, for the request that names two
   * @return nothing if such a request cannot be made here
   */
  public Optional<Prepared> unreadable(Variation variation, IRequest request, String other) {
    return switch (variation) {
      case MISSING -> missing(request);
      case DOUBLED -> doubled(request, other);
      case BLANK -> named(request, "");
      case MALFORMED -> named(request, "!");
      case UNKNOWN, FOREIGN, REVOKED, EXPIRED, SHARED, FORGED, UNSIGNED, BESIDE_A_NEIGHBOUR ->
          throw new IllegalArgumentException(variation + " tenants can be read");
    };
  }

  /**
   * The request with two tenants in one text, as who puts header lines together writes them (RFC
   * 9110 §5.3): no tenant's id, unless somebody takes it apart.
   *
   * @return nothing where a tenant cannot be such a text
   */
  public Optional<Prepared> joined(IRequest request, String other) {
    return switch (carrier.place()) {
      case HEADER ->
          Headers.of(request).get(carrier.name()).flatMap(own -> named(request, own + "," + other));
      case QUERY -> {
        request
            .getQuery()
            .computeIfPresent(
                carrier.name(), (name, values) -> List.of(values.get(0) + "," + other));
        yield Optional.of(Prepared.of(request));
      }
      case PATH, SUBDOMAIN, CLAIM -> Optional.empty();
    };
  }

  /** The request with a host of another tenant's beside its own, as if a proxy had named it. */
  public IRequest forwarded(IRequest request, String other) {
    var host = Headers.of(request).get(HOST).orElse("");
    request
        .getHeaders()
        .put("X-Forwarded-Host", List.of(other + host.substring(Math.max(0, host.indexOf('.')))));
    return request;
  }

  private Optional<Prepared> named(IRequest request, String tenant) {
    if (tenant.isEmpty() && carrier.place() == TenantCarrier.Place.SUBDOMAIN) {
      return Optional.empty();
    }
    name(request, tenant);
    return Optional.of(Prepared.of(request));
  }

  private Optional<Prepared> missing(IRequest request) {
    switch (carrier.place()) {
      case HEADER -> Headers.of(request).remove(carrier.name());
      case QUERY -> request.getQuery().remove(carrier.name());
      case SUBDOMAIN -> label(request, "");
      case PATH, CLAIM -> {
        return Optional.empty();
      }
    }
    return Optional.of(Prepared.of(request));
  }

  private Optional<Prepared> doubled(IRequest request, String other) {
    return switch (carrier.place()) {
      case HEADER -> Optional.of(Prepared.of(request).plus(carrier.name(), other));
      case QUERY -> {
        request
            .getQuery()
            .computeIfPresent(carrier.name(), (name, values) -> List.of(values.get(0), other));
        yield Optional.of(Prepared.of(request));
      }
      case PATH, SUBDOMAIN, CLAIM -> Optional.empty();
    };
  }

  private void segment(IRequest request, String tenant) {
    var segments = segments(request);
    segments[index()] = tenant;
    request.setPath(String.join("/", segments));
  }

  private static void label(IRequest request, String label) {
    var host = Headers.of(request).get(HOST).orElse("");
    Headers.of(request).replace(HOST, label + host.substring(host.indexOf('.') + 1));
  }

  /** The first is empty: a path starts with its slash. */
  private static String[] segments(IRequest request) {
    return request.getPath().split("/", -1);
  }

  private int index() {
    return carrier.segmentsBefore() + 1;
  }
}
