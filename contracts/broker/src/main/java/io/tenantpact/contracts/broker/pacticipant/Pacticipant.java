package io.tenantpact.contracts.broker.pacticipant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application.
 *
 * @param id its row
 * @param mainBranch null until it is set or the first develop, main or master turns up
 * @param latestVersion the number of the version that was created last; null when it has none
 * @param updatedAt null until it is changed
 */
public record Pacticipant(
    long id,
    String name,
    Details details,
    @Nullable String mainBranch,
    @Nullable String latestVersion,
    Instant createdAt,
    @Nullable Instant updatedAt) {

  /** What people may want to know about an application; nothing of it is needed. */
  public record Details(
      @Nullable String displayName,
      @Nullable String repositoryUrl,
      @Nullable String repositoryName,
      @Nullable String repositoryNamespace) {}
}
