/**
 * Verifies a provider's pacts with a decoy for every caller. Start reading at {@link
 * io.tenantpact.contracts.provider.TenantPactVerification}, which a provider puts on a test, and at
 * {@link io.tenantpact.contracts.provider.ProviderUnderTest}, which that test implements.
 */
@NullMarked
package io.tenantpact.contracts.provider;

import org.jspecify.annotations.NullMarked;
