package io.tenantpact.sdk.resource;

import static java.util.Objects.requireNonNull;

import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it was when the service answered.
 *
 * @param id opaque, given by the service
 * @param projectId null for a resource outside every project
 * @param etag the version to name when changing or deleting it
 */
public record Resource(
    String id,
    TenantId tenantId,
    String name,
    ResourceState state,
    @Nullable String projectId,
    Map<String, String> labels,
    ETag etag,
    Instant createdAt,
    Instant updatedAt) {

  public Resource {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(name, "name");
    requireNonNull(state, "state");
    labels = Map.copyOf(requireNonNull(labels, "labels"));
    requireNonNull(etag, "etag");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }
}
