package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The branches in the database. */
public final class Branches {

  private final Session session;

  public Branches(Session session) {
    this.session = session;
  }

  /** Newest first. */
  List<Branch> all(String pacticipant) {
    return session.list(
        """
        select b.* from branches b join pacticipants p on p.id = b.pacticipant_id
        where p.name = ? order by b.id desc
        """,
        Branches::map,
        pacticipant);
  }

  Optional<Branch> find(String pacticipant, String name) {
    return session.first(
        """
        select b.* from branches b join pacticipants p on p.id = b.pacticipant_id
        where p.name = ? and b.name = ?
        """,
        Branches::map,
        pacticipant,
        name);
  }

  /** Newest first, as versions. */
  public List<Version> versions(String pacticipant, String branch) {
    return session.list(
        Version.SELECT
            + """
            join branch_versions bv on bv.version_id = v.id
            join branches b on b.id = bv.branch_id
            where p.name = ? and b.name = ?
            order by v.id desc
            """,
        Version::map,
        pacticipant,
        branch);
  }

  /** The version that was added to the branch last; not always the newest version on it. */
  public Optional<Version> head(String pacticipant, String branch) {
    return session.first(
        Version.SELECT
            + """
            join branch_versions bv on bv.version_id = v.id
            join branches b on b.id = bv.branch_id
            where p.name = ? and b.name = ?
            order by bv.id desc limit 1
            """,
        Version::map,
        pacticipant,
        branch);
  }

  /** When the version came to the branch; empty when it is not on it. */
  Optional<Instant> memberSince(Version version, String branch) {
    return session.first(
        """
        select bv.created_at from branch_versions bv join branches b on b.id = bv.branch_id
        where bv.version_id = ? and b.name = ?
        """,
        row -> row.instant("created_at"),
        version.id(),
        branch);
  }

  /** Puts the version on the branch, which is made if need be; true when it was not on it yet. */
  public boolean add(Version version, String name, Instant now) {
    session.update(
        "insert or ignore into branches (pacticipant_id, name, created_at) values (?, ?, ?)",
        version.pacticipantId(),
        name,
        now);
    var added =
        session.update(
            """
            insert or ignore into branch_versions (branch_id, version_id, created_at)
            select id, ?, ? from branches where pacticipant_id = ? and name = ?
            """,
            version.id(),
            now,
            version.pacticipantId(),
            name);
    new Pacticipants(session).noticeMainBranch(version.pacticipantId(), name, now);
    return added > 0;
  }

  /** Takes the version off the branch. */
  void remove(Version version, String name) {
    session.update(
        """
        delete from branch_versions
        where version_id = ? and branch_id in (select id from branches where name = ?)
        """,
        version.id(),
        name);
  }

  /** The versions stay, and so do their pacts. */
  void delete(Branch branch) {
    session.update("delete from branches where id = ?", branch.id());
  }

  private static Branch map(Row row) {
    return new Branch(row.number("id"), row.text("name"), row.instant("created_at"));
  }
}
