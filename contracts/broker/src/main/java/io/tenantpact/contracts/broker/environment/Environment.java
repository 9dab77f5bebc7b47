package io.tenantpact.contracts.broker.environment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place that versions are deployed to or released in.
 *
 * @param id its row
 * @param contacts a JSON array of {@code {name, details}}; null when none were given
 * @param updatedAt null until it is changed
 */
public record Environment(
    long id,
    String uuid,
    String name,
    String displayName,
    boolean production,
    @Nullable String contacts,
    Instant createdAt,
    @Nullable Instant updatedAt) {}
