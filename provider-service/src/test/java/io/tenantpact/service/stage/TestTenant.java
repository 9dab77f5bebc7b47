package io.tenantpact.service.stage;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.tenant.TenantId;

/**
 * A tenant of one test.
 *
 * @param key may read and write in this tenant, and in no other
 * @param caller shows the key and asks for the tenant
 */
public record TestTenant(TenantId id, ApiKey key, TestCaller caller) {}
