package io.tenantpact.service.admin;

import io.tenantpact.service.credential.Standing;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;

/** A tenant, as operators see it. */
record TenantRecord(TenantId id, Standing state, Instant createdAt) {}
