/**
 * What tests need around the service: start at {@link io.tenantpact.service.stage.WithService}. A
 * test takes a {@link io.tenantpact.service.stage.TenantSeed} for tenants, keys and rows of its
 * own, and a {@link io.tenantpact.service.stage.ServiceHttp} to call the service as one of them.
 */
@NullMarked
package io.tenantpact.service.stage;

import org.jspecify.annotations.NullMarked;
