package io.tenantpact.contracts.provider.state;

/**
 * How a provider's tests make and unmake tenants. Implementations are called from several threads
 * at once, never twice at once for the same tenant, and work on the database itself, past the API
 * under test.
 */
public interface TenantFixtures {

  /**
   * Makes a tenant that did not exist, with a credential of its own.
   *
   * @param canary a word that becomes part of every text the tenant gets
   */
  TestTenant create(Canary canary);

  /**
   * A digest of everything stored for a tenant: equal if and only if nothing was added, changed or
   * taken away.
   */
  String checksum(TestTenant tenant);

  /** Takes a tenant away with all it has; does nothing if it is gone. */
  void purge(TestTenant tenant);
}
