/**
 * The service that keeps the promise: a tenant's resources over HTTP, on PostgreSQL with row-level
 * security.
 *
 * <p>Start at {@code access.AccessFilter}, which says who may enter, then {@code
 * resource.ResourceController}, then {@code tenant.TenantTransactions}, the one place where a
 * tenant meets the database.
 */
@NullMarked
package io.tenantpact.service;

import org.jspecify.annotations.NullMarked;
