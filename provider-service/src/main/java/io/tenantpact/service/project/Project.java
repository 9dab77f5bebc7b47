package io.tenantpact.service.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tenantpact.service.etag.Etag;
import io.tenantpact.service.paging.Position;
import io.tenantpact.service.paging.Positioned;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;

/** A project, as callers see it. */
record Project(
    ProjectId id, TenantId tenantId, String key, String name, Instant createdAt, Instant updatedAt)
    implements Positioned {

  @JsonProperty
  Etag etag() {
    return Etag.of(tenantId, id, key, name, createdAt, updatedAt);
  }

  @Override
  public Position position() {
    return new Position(createdAt, id.value());
  }
}
