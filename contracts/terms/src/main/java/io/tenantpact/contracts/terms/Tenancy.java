package io.tenantpact.contracts.terms;

/**
 * How an API carries the tenant, and how a pact's state values for it are named.
 *
 * @param header the request header that selects the tenant
 * @param property the property of a representation that names its owner
 * @param credentialHeader the request header that carries the caller's credential
 * @param tenantValue the state value that holds the tenant's id
 * @param credentialValue the state value that holds the credential
 */
public record Tenancy(
    String header,
    String property,
    String credentialHeader,
    String tenantValue,
    String credentialValue) {

  /**
   * {@code X-Tenant-Id} selects, {@code tenantId} owns, {@code X-API-Key} proves; the state's
   * values are {@code tenantId} and {@code apiKey}.
   */
  public static Tenancy standard() {
    return new Tenancy("X-Tenant-Id", "tenantId", "X-API-Key", "tenantId", "apiKey");
  }

  /** The same with another selecting header. */
  public Tenancy withHeader(String name) {
    return new Tenancy(name, property, credentialHeader, tenantValue, credentialValue);
  }

  /** The same with another owning property. */
  public Tenancy withProperty(String name) {
    return new Tenancy(header, name, credentialHeader, tenantValue, credentialValue);
  }

  /** The same with another credential header. */
  public Tenancy withCredentialHeader(String name) {
    return new Tenancy(header, property, name, tenantValue, credentialValue);
  }
}
