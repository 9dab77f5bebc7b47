/**
 * What a provider has before an interaction: tenants of its own, seeded once for the caller and
 * once for the decoy. Start reading at {@link
 * io.tenantpact.contracts.provider.state.TenantFixtures} and {@link
 * io.tenantpact.contracts.provider.state.States}: these two a provider writes.
 */
@NullMarked
package io.tenantpact.contracts.provider.state;

import org.jspecify.annotations.NullMarked;
