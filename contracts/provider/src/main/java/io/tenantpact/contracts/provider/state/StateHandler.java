package io.tenantpact.contracts.provider.state;

import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;

/**
 * Sets up one kind of state for a tenant. It is called for the caller and for the decoy alike, may
 * be called again for the same tenant, and then leaves the same.
 *
 * @param <S> the state
 */
@FunctionalInterface
public interface StateHandler<S extends ProviderState> {

  /**
   * Makes what the state says.
   *
   * @param tenant whose state it is; nothing is made for any other
   * @return what pacts may ask for by name, such as the id of a resource that was made
   */
  StateValues seed(TestTenant tenant, S state);

  /**
   * Takes away what is not gone with the tenant, such as a file or a message in a queue; called
   * before the tenant is purged, the last state first.
   */
  default void takeDown(TestTenant tenant, S state) {}
}
