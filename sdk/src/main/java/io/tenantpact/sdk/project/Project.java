package io.tenantpact.sdk.project;

import static java.util.Objects.requireNonNull;

import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.TenantId;
import java.time.Instant;

/**
 * A project as it was when the service answered; groups resources of one tenant.
 *
 * @param id opaque, given by the service
 * @param key given by whoever created it; unique in its tenant, not beyond
 */
public record Project(
    String id,
    TenantId tenantId,
    String key,
    String name,
    ETag etag,
    Instant createdAt,
    Instant updatedAt) {

  public Project {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(key, "key");
    requireNonNull(name, "name");
    requireNonNull(etag, "etag");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }
}
