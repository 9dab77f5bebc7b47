package io.tenantpact.service.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tenantpact.service.etag.Etag;
import io.tenantpact.service.paging.Position;
import io.tenantpact.service.paging.Positioned;
import io.tenantpact.service.project.ProjectId;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resource, as the database keeps it and callers see it.
 *
 * @param projectId of the same tenant; null, so absent in JSON, if it belongs to none
 * @param updatedAt later after each change, so that no two versions have the same etag
 */
record Resource(
    ResourceId id,
    TenantId tenantId,
    String name,
    ResourceState state,
    @Nullable ProjectId projectId,
    Labels labels,
    Instant createdAt,
    Instant updatedAt)
    implements Positioned {

  static Resource of(TenantId tenant, ResourceDraft draft, Instant now) {
    return new Resource(
        ResourceId.next(),
        tenant,
        draft.name(),
        ResourceState.PENDING,
        draft.project().orElse(null),
        draft.labels(),
        now,
        now);
  }

  @JsonProperty
  Etag etag() {
    var project = projectId == null ? "" : projectId.value();
    return Etag.of(tenantId, id, name, state, project, labels.values(), createdAt, updatedAt);
  }

  @Override
  public Position position() {
    return new Position(createdAt, id.value());
  }

  Resource with(ResourcePatch patch, Instant now) {
    return new Resource(
        id,
        tenantId,
        patch.name().orElse(name),
        state,
        patch.leavesProject() ? null : patch.project().orElse(projectId),
        patch.applyTo(labels),
        createdAt,
        afterLast(now));
  }

  Resource in(ResourceState next, Instant now) {
    return new Resource(id, tenantId, name, next, projectId, labels, createdAt, afterLast(now));
  }

  private Instant afterLast(Instant now) {
    return now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
  }
}
