/**
 * The client of a tenant-scoped, paginated resource API.
 *
 * <p>Start at {@link io.tenantpact.sdk.TenantClient}. A call's way, as one list: {@link
 * io.tenantpact.sdk.Resources} says what is asked, {@code TenantCalls} puts the tenant on it,
 * {@code Attempts} sends it as often as is safe, {@code Http} makes one exchange, {@code
 * TenantGuard} refuses what belongs to somebody else, {@code Json} reads the rest.
 */
@NullMarked
package io.tenantpact.sdk;

import org.jspecify.annotations.NullMarked;
