package io.tenantpact.service.stage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resource to be put into the database.
 *
 * @param state PENDING, ACTIVE, SUSPENDED or ARCHIVED
 * @param projectId of the same tenant, or null
 */
public record ResourceSeed(
    String name, String state, @Nullable String projectId, Instant createdAt) {

  public static ResourceSeed named(String name) {
    return new ResourceSeed(name, "PENDING", null, Instant.parse("2026-01-02T03:04:05.678Z"));
  }

  public ResourceSeed in(String state) {
    return new ResourceSeed(name, state, projectId, createdAt);
  }

  public ResourceSeed of(String projectId) {
    return new ResourceSeed(name, state, projectId, createdAt);
  }

  public ResourceSeed at(Instant createdAt) {
    return new ResourceSeed(name, state, projectId, createdAt);
  }
}
