package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.leak.LeakOracle;

/**
 * What must be served as the interaction itself is.
 *
 * @param to whose data is asked for
 * @param oracle knows what the answer must not hold
 * @param isPromised whether the pact says what it must hold; where an answer tells something of the
 *     credential, no pact does
 */
public record Owned(SeededTenant to, LeakOracle oracle, boolean isPromised) {}
