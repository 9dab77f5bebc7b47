/**
 * Whose data it is, and how the database is told: start at {@link
 * io.tenantpact.service.tenant.TenantTransactions}. {@link
 * io.tenantpact.service.tenant.TenancyCheck} proves that the database listens.
 */
@NullMarked
package io.tenantpact.service.tenant;

import org.jspecify.annotations.NullMarked;
