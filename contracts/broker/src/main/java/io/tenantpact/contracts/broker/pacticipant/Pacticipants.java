package io.tenantpact.contracts.broker.pacticipant;

import io.tenantpact.contracts.broker.hal.DisplayName;
import io.tenantpact.contracts.broker.pacticipant.Pacticipant.Details;
import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import io.tenantpact.contracts.broker.wire.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The applications in the database. */
public final class Pacticipants {

  /** A branch or tag of one of these names tells which branch is the main one. */
  private static final Set<String> MAIN_BRANCHES = Set.of("develop", "main", "master");

  private static final String SELECT =
      """
      select p.*, (
        select v.number from versions v where v.pacticipant_id = p.id order by v.id desc limit 1
      ) as latest_version
      from pacticipants p
      """;

  private final Session session;

  public Pacticipants(Session session) {
    this.session = session;
  }

  List<Pacticipant> all() {
    return session.list(SELECT + "order by lower(p.name), p.id", Pacticipants::map);
  }

  List<String> names() {
    return session.list("select name from pacticipants", row -> row.text("name"));
  }

  public Optional<Pacticipant> named(String name) {
    return session.first(SELECT + "where p.name = ?", Pacticipants::map, name);
  }

  /**
   * The application that an address names.
   *
   * @param role "consumer", "provider" or "pacticipant", for the answer when there is none
   */
  public Pacticipant require(String role, String name) {
    return named(name)
        .orElseThrow(() -> Refused.notFound("No %s with name '%s' found".formatted(role, name)));
  }

  public Pacticipant findOrCreate(String name, Instant now) {
    return named(name).orElseGet(() -> create(name, noDetails(name), null, now));
  }

  Pacticipant create(String name, Details details, @Nullable String mainBranch, Instant now) {
    session.update(
        """
        insert into pacticipants (name, display_name, repository_url, repository_name,
                                  repository_namespace, main_branch, created_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        name,
        details.displayName() == null ? DisplayName.of(name) : details.displayName(),
        details.repositoryUrl(),
        details.repositoryName(),
        details.repositoryNamespace(),
        mainBranch,
        now);
    return named(name).orElseThrow();
  }

  Pacticipant update(String name, Details details, @Nullable String mainBranch, Instant now) {
    session.update(
        """
        update pacticipants
        set display_name = ?, repository_url = ?, repository_name = ?, repository_namespace = ?,
            main_branch = ?, updated_at = ?
        where name = ?
        """,
        details.displayName() == null ? DisplayName.of(name) : details.displayName(),
        details.repositoryUrl(),
        details.repositoryName(),
        details.repositoryNamespace(),
        mainBranch,
        now,
        name);
    return named(name).orElseThrow();
  }

  /** Takes the name for the main branch's, if it looks like one and none is known yet. */
  public void noticeMainBranch(long id, String branchOrTag, Instant now) {
    if (MAIN_BRANCHES.contains(branchOrTag)) {
      session.update(
          """
          update pacticipants set main_branch = ?, updated_at = ?
          where id = ? and main_branch is null
          """,
          branchOrTag,
          now,
          id);
    }
  }

  /** With all its versions, pacts and results. */
  void delete(String name) {
    session.update("delete from pacticipants where name = ?", name);
  }

  private static Details noDetails(String name) {
    return new Details(DisplayName.of(name), null, null, null);
  }

  private static Pacticipant map(Row row) {
    return new Pacticipant(
        row.number("id"),
        row.text("name"),
        new Details(
            row.textOrNull("display_name"),
            row.textOrNull("repository_url"),
            row.textOrNull("repository_name"),
            row.textOrNull("repository_namespace")),
        row.textOrNull("main_branch"),
        row.textOrNull("latest_version"),
        row.instant("created_at"),
        row.instantOrNull("updated_at"));
  }
}
