/**
 * What a provider has before an interaction, and the values that pacts may ask for. Start reading
 * at {@link io.tenantpact.contracts.provider.state.States}, which a provider writes, one {@link
 * io.tenantpact.contracts.provider.state.StateHandler} for each kind.
 */
@NullMarked
package io.tenantpact.contracts.provider.state;

import org.jspecify.annotations.NullMarked;
