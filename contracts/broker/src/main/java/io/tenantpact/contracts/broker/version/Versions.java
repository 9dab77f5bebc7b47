package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions in the database. */
public final class Versions {

  private final Session session;

  public Versions(Session session) {
    this.session = session;
  }

  public Optional<Version> find(String pacticipant, String number) {
    return session.first(
        Version.SELECT + "where p.name = ? and v.number = ?", Version::map, pacticipant, number);
  }

  public Optional<Version> withId(long id) {
    return session.first(Version.SELECT + "where v.id = ?", Version::map, id);
  }

  /** Newest first. */
  List<Version> all(String pacticipant) {
    return session.list(
        Version.SELECT + "where p.name = ? order by v.id desc", Version::map, pacticipant);
  }

  public Optional<Version> latest(String pacticipant) {
    return session.first(
        Version.SELECT + "where p.name = ? order by v.id desc limit 1", Version::map, pacticipant);
  }

  /** Newest first. */
  public List<Version> tagged(String pacticipant, String tag) {
    return session.list(
        Version.SELECT
            + """
            join tags t on t.version_id = v.id
            where p.name = ? and t.name = ?
            order by v.id desc
            """,
        Version::map,
        pacticipant,
        tag);
  }

  /** Deployed to or released in the environment, newest first. */
  public List<Version> liveIn(String pacticipant, String environment) {
    return session.list(
        Version.SELECT
            + """
            where p.name = ? and v.id in (
              select l.version_id from live_versions l
              join environments e on e.id = l.environment_id
              where e.name = ? and l.ended_at is null)
            order by v.id desc
            """,
        Version::map,
        pacticipant,
        environment);
  }

  /** The version, made if need be, and its application too. */
  public Version findOrCreate(String pacticipant, String number, Instant now) {
    return find(pacticipant, number).orElseGet(() -> create(pacticipant, number, null, now, now));
  }

  /** The version with a build URL, as somebody publishes it. */
  public Version publish(
      String pacticipant, String number, @Nullable String buildUrl, Instant now) {
    var existing = find(pacticipant, number);
    if (existing.isEmpty()) {
      return create(pacticipant, number, buildUrl, now, null);
    }
    session.update(
        "update versions set build_url = coalesce(?, build_url), updated_at = ? where id = ?",
        buildUrl,
        now,
        existing.get().id());
    return withId(existing.get().id()).orElseThrow();
  }

  /** Sets or, with null, removes the build URL. */
  Version replaceBuildUrl(Version version, @Nullable String buildUrl, Instant now) {
    session.update(
        "update versions set build_url = ?, updated_at = ? where id = ?",
        buildUrl,
        now,
        version.id());
    return withId(version.id()).orElseThrow();
  }

  private Version create(
      String pacticipant,
      String number,
      @Nullable String buildUrl,
      Instant now,
      @Nullable Instant updatedAt) {
    var id =
        session.insert(
            """
            insert into versions (pacticipant_id, number, build_url, created_at, updated_at)
            values (?, ?, ?, ?, ?)
            """,
            new Pacticipants(session).findOrCreate(pacticipant, now).id(),
            number,
            buildUrl,
            now,
            updatedAt);
    return withId(id).orElseThrow();
  }

  void delete(long id) {
    session.update("delete from versions where id = ?", id);
  }

  /** In the order in which the version came to them. */
  public List<Placement> branchesOf(long versionId) {
    return session.list(
        """
        select b.name, not exists (
          select 1 from branch_versions o where o.branch_id = bv.branch_id and o.id > bv.id
        ) as latest
        from branch_versions bv join branches b on b.id = bv.branch_id
        where bv.version_id = ?
        order by bv.id
        """,
        row -> new Placement(row.text("name"), row.flag("latest")),
        versionId);
  }

  public List<Placement> tagsOf(long versionId) {
    return session.list(
        """
        select t.name, not exists (
          select 1 from tags o join versions ov on ov.id = o.version_id
          where o.name = t.name and ov.pacticipant_id = v.pacticipant_id and ov.id > v.id
        ) as latest
        from tags t join versions v on v.id = t.version_id
        where t.version_id = ?
        order by t.created_at, t.rowid
        """,
        row -> new Placement(row.text("name"), row.flag("latest")),
        versionId);
  }

  /** The providers that this version, as a consumer, has pacts with. */
  List<String> providersOf(long versionId) {
    return session.list(
        """
        select provider_name from current_pacts where consumer_version_id = ?
        order by lower(provider_name)
        """,
        row -> row.text("provider_name"),
        versionId);
  }
}
