package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.environment.Environments;
import io.tenantpact.contracts.broker.environment.LiveVersions;
import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The tags in the database. Tags came before branches and environments, so clients that only know
 * tags still say something about those: the first tag of a fresh version names its branch, and a
 * tag named like an environment means that the version is deployed there.
 */
public final class Tags {

  /** Long enough for the request after the one that made the version. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Session session;

  public Tags(Session session) {
    this.session = session;
  }

  Optional<Instant> createdAt(Version version, String name) {
    return session.first(
        "select created_at from tags where version_id = ? and name = ?",
        row -> row.instant("created_at"),
        version.id(),
        name);
  }

  /** True when the version did not have the tag yet. */
  public boolean add(Version version, String name, Instant now) {
    var added =
        session.update(
                "insert or ignore into tags (version_id, name, created_at) values (?, ?, ?)",
                version.id(),
                name,
                now)
            > 0;
    if (added) {
      new Pacticipants(session).noticeMainBranch(version.pacticipantId(), name, now);
      useAsBranch(version, name, now);
      useAsDeployment(version, name, now);
    }
    return added;
  }

  private void useAsBranch(Version version, String name, Instant now) {
    var fresh = !version.createdAt().plus(FRESH).isBefore(now);
    if (fresh && new Versions(session).branchesOf(version.id()).isEmpty()) {
      new Branches(session).add(version, name, now);
    }
  }

  private void useAsDeployment(Version version, String name, Instant now) {
    new Environments(session)
        .named(name)
        .ifPresent(
            environment ->
                new LiveVersions(session).deploy(version.id(), environment.id(), null, now));
  }

  /** False when the version does not have the tag. */
  boolean remove(Version version, String name) {
    return session.update("delete from tags where version_id = ? and name = ?", version.id(), name)
        > 0;
  }
}
