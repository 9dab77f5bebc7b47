package io.tenantpact.contracts.broker.environment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version in an environment, now or in the past.
 *
 * @param instance which of several deployments of the same application; null is one of its own
 * @param endedAt null while it is live
 */
public record LiveVersion(
    String uuid,
    Liveness kind,
    String pacticipant,
    String version,
    Environment environment,
    @Nullable String instance,
    Instant createdAt,
    @Nullable Instant endedAt) {

  boolean live() {
    return endedAt == null;
  }
}
