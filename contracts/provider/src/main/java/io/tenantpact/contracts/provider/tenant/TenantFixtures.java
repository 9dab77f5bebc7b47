package io.tenantpact.contracts.provider.tenant;

import java.util.Optional;

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
   * taken away. It covers every table that the API writes to, and leaves out what a request may
   * leave behind that was refused, as logs and counters of attempts.
   */
  String checksum(TestTenant tenant);

  /**
   * A credential that this tenant had until it was revoked; asked for once per run of an
   * interaction, and gone with the tenant. Without one, no probe shows that such are refused.
   */
  default Optional<String> revokedCredential(TestTenant tenant) {
    return Optional.empty();
  }

  /**
   * A credential that this tenant had until its time was over, nobody having revoked it; asked for
   * once per run of an interaction, and gone with the tenant. Without one, no probe shows that such
   * are refused.
   */
  default Optional<String> expiredCredential(TestTenant tenant) {
    return Optional.empty();
  }

  /**
   * A credential that may enter both tenants, the first one granted first, and do there what theirs
   * may, gone with either; asked for at most once per run of an interaction, and for nobody's
   * texts: it is neither's. Without one, no probe shows that the tenant which a request names is
   * the one that is served, or written to.
   */
  default Optional<String> sharedCredential(TestTenant first, TestTenant second) {
    return Optional.empty();
  }

  /**
   * A token that claims a tenant, made with what this tenant has: signed with its key, or issued to
   * its user. Asked for only where the {@linkplain
   * io.tenantpact.contracts.terms.TenantCarrier#claim tenant is a claim}: whoever lets a caller's
   * token claim another tenant must not be served. Where nothing but the claim tells one tenant's
   * token from another's, a token that claims a tenant which exists is that tenant's own, and there
   * is nothing to return for it.
   *
   * @param claimed what the claim says; without one the claim is left out
   */
  default Optional<String> credentialClaiming(TestTenant tenant, Optional<String> claimed) {
    return Optional.empty();
  }

  /** Takes a tenant away with all it has; does nothing if it is gone. */
  void purge(TestTenant tenant);
}
