package io.tenantpact.contracts.terms;

import io.tenantpact.contracts.terms.TenantCarrier.Place;
import java.util.List;
import java.util.Optional;

/**
 * How an API carries the tenant, and how a pact's state values for it are named.
 *
 * @param carrier where a request names the tenant
 * @param property the property of a representation that names its owner; {@code tenant.id} for one
 *     inside of another
 * @param credentialHeader the request header that carries the caller's credential
 * @param tenantValue the state value that holds the tenant's id
 * @param credentialValue the state value that holds the credential
 */
public record Tenancy(
    TenantCarrier carrier,
    String property,
    String credentialHeader,
    String tenantValue,
    String credentialValue) {

  /**
   * {@code X-Tenant-Id} selects, {@code tenantId} owns, {@code X-API-Key} proves; the state's
   * values are {@code tenantId} and {@code apiKey}.
   */
  public static Tenancy standard() {
    return new Tenancy(
        TenantCarrier.header("X-Tenant-Id"), "tenantId", "X-API-Key", "tenantId", "apiKey");
  }

  /** The header that selects the tenant, unless something else does. */
  public Optional<String> header() {
    return carrier.place() == Place.HEADER ? Optional.of(carrier.name()) : Optional.empty();
  }

  /** The same with another selecting header. */
  public Tenancy withHeader(String name) {
    return with(TenantCarrier.header(name));
  }

  /** The same with the tenant somewhere else in the request. */
  public Tenancy with(TenantCarrier other) {
    return new Tenancy(other, property, credentialHeader, tenantValue, credentialValue);
  }

  /** The same with another owning property. */
  public Tenancy withProperty(String name) {
    return new Tenancy(carrier, name, credentialHeader, tenantValue, credentialValue);
  }

  /** The same with another credential header. */
  public Tenancy withCredentialHeader(String name) {
    return new Tenancy(carrier, property, name, tenantValue, credentialValue);
  }

  /** The same with other names of the state values that hold the tenant and the credential. */
  public Tenancy withValues(String tenant, String credential) {
    return new Tenancy(carrier, property, credentialHeader, tenant, credential);
  }

  /** The names that lead to the owner, from the outermost on. */
  public List<String> propertyWay() {
    return List.of(property.split("\\."));
  }

  /**
   * The names that lead on to the owner from a property; none where that is the owner.
   *
   * @return empty if the way does not begin with the property
   */
  public Optional<List<String>> propertyFrom(String name) {
    var way = propertyWay();
    if (name.equals(property)) {
      return Optional.of(List.of());
    }
    return name.equals(way.get(0)) ? Optional.of(way.subList(1, way.size())) : Optional.empty();
  }
}
