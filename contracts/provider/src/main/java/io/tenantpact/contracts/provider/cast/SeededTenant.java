package io.tenantpact.contracts.provider.cast;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.util.List;

/**
 * A tenant with the states of an interaction set up.
 *
 * @param values what pacts may ask for, the tenant's id and credential among them
 * @param states in the order they were set up
 */
public record SeededTenant(TestTenant tenant, StateValues values, List<ProviderState> states) {

  public SeededTenant {
    states = List.copyOf(states);
  }
}
