package io.tenantpact.contracts.broker.environment;

import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is deployed and released where, in the database. */
public final class LiveVersions {

  private static final String SELECT =
      """
      select l.*, p.name as pacticipant, v.number as version,
             e.id as e_id, e.uuid as e_uuid, e.name as e_name, e.display_name as e_display_name,
             e.production as e_production, e.contacts as e_contacts,
             e.created_at as e_created_at, e.updated_at as e_updated_at
      from live_versions l
      join versions v on v.id = l.version_id
      join pacticipants p on p.id = l.pacticipant_id
      join environments e on e.id = l.environment_id
      """;

  private final Session session;

  public LiveVersions(Session session) {
    this.session = session;
  }

  /** Live in any environment, oldest first. */
  public List<LiveVersion> ofVersion(long versionId) {
    return session.list(
        SELECT + "where l.version_id = ? and l.ended_at is null order by l.id",
        LiveVersions::map,
        versionId);
  }

  /** Versions of one application that are live in any environment, oldest first. */
  public List<LiveVersion> ofPacticipant(String name) {
    return session.list(
        SELECT + "where p.name = ? and l.ended_at is null order by l.id", LiveVersions::map, name);
  }

  List<LiveVersion> ofVersionIn(long versionId, long environmentId, Liveness kind) {
    return session.list(
        SELECT
            + """
            where l.version_id = ? and l.environment_id = ? and l.kind = ? and l.ended_at is null
            order by l.id
            """,
        LiveVersions::map,
        versionId,
        environmentId,
        kind);
  }

  /** Live in one environment, newest first. */
  List<LiveVersion> in(long environmentId, Liveness kind) {
    return session.list(
        SELECT
            + """
            where l.environment_id = ? and l.kind = ? and l.ended_at is null
            order by l.id desc
            """,
        LiveVersions::map,
        environmentId,
        kind);
  }

  Optional<LiveVersion> withUuid(String uuid, Liveness kind) {
    return session.first(SELECT + "where l.uuid = ? and l.kind = ?", LiveVersions::map, uuid, kind);
  }

  /**
   * Records that the version now runs on the instance; what ran there before does not any more.
   * Doing it twice changes nothing.
   */
  public LiveVersion deploy(
      long versionId, long environmentId, @Nullable String instance, Instant now) {
    var running =
        ofVersionIn(versionId, environmentId, Liveness.DEPLOYED).stream()
            .filter(live -> Objects.equals(live.instance(), instance))
            .findFirst();
    return running.orElseGet(
        () -> {
          vacate(versionId, environmentId, instance, now);
          return insert(versionId, environmentId, Liveness.DEPLOYED, instance, now);
        });
  }

  private void vacate(long versionId, long environmentId, @Nullable String instance, Instant now) {
    session.update(
        """
        update live_versions set ended_at = ?
        where kind = 'DEPLOYED' and ended_at is null and environment_id = ?
          and application_instance is ?
          and pacticipant_id = (select pacticipant_id from versions where id = ?)
        """,
        now,
        environmentId,
        instance,
        versionId);
  }

  /** Records that the version is supported; a support that had ended starts again. */
  LiveVersion release(long versionId, long environmentId, Instant now) {
    session.update(
        """
        update live_versions set ended_at = null
        where kind = 'RELEASED' and version_id = ? and environment_id = ?
        """,
        versionId,
        environmentId);
    return ofVersionIn(versionId, environmentId, Liveness.RELEASED).stream()
        .findFirst()
        .orElseGet(() -> insert(versionId, environmentId, Liveness.RELEASED, null, now));
  }

  private LiveVersion insert(
      long versionId, long environmentId, Liveness kind, @Nullable String instance, Instant now) {
    var uuid = UUID.randomUUID().toString();
    session.update(
        """
        insert into live_versions
          (uuid, kind, version_id, pacticipant_id, environment_id, application_instance, created_at)
        select ?, ?, id, pacticipant_id, ?, ?, ? from versions where id = ?
        """,
        uuid,
        kind,
        environmentId,
        instance,
        now,
        versionId);
    return withUuid(uuid, kind).orElseThrow();
  }

  void end(String uuid, Instant now) {
    session.update(
        "update live_versions set ended_at = ? where uuid = ? and ended_at is null", now, uuid);
  }

  private static LiveVersion map(Row row) {
    return new LiveVersion(
        row.text("uuid"),
        Liveness.valueOf(row.text("kind")),
        row.text("pacticipant"),
        row.text("version"),
        environment(row),
        row.textOrNull("application_instance"),
        row.instant("created_at"),
        row.instantOrNull("ended_at"));
  }

  private static Environment environment(Row row) {
    return new Environment(
        row.number("e_id"),
        row.text("e_uuid"),
        row.text("e_name"),
        row.text("e_display_name"),
        row.flag("e_production"),
        row.textOrNull("e_contacts"),
        row.instant("e_created_at"),
        row.instantOrNull("e_updated_at"));
  }
}
