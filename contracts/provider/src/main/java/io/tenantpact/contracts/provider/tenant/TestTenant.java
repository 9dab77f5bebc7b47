package io.tenantpact.contracts.provider.tenant;

/**
 * A tenant made for one run of one interaction.
 *
 * @param id as the API carries it
 * @param credential one that the provider accepts for this tenant and no other
 * @param canary the word in all of this tenant's texts
 */
public record TestTenant(String id, String credential, Canary canary) {

  /** Names the tenant, not its credential. */
  @Override
  public String toString() {
    return id;
  }
}
