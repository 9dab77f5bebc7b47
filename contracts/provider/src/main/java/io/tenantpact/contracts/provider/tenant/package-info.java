/**
 * The tenants that a provider's tests make and take away again. Start reading at {@link
 * io.tenantpact.contracts.provider.tenant.TenantFixtures}, which a provider writes.
 */
@NullMarked
package io.tenantpact.contracts.provider.tenant;

import org.jspecify.annotations.NullMarked;
