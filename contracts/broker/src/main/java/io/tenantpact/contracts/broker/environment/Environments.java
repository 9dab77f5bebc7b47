package io.tenantpact.contracts.broker.environment;

import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The environments in the database. */
public final class Environments {

  private final Session session;

  public Environments(Session session) {
    this.session = session;
  }

  public List<Environment> all() {
    return session.list(
        """
        select * from environments order by lower(display_name), id
        """,
        Environments::map);
  }

  public Optional<Environment> named(String name) {
    return session.first("select * from environments where name = ?", Environments::map, name);
  }

  Optional<Environment> withUuid(String uuid) {
    return session.first("select * from environments where uuid = ?", Environments::map, uuid);
  }

  Environment create(EnvironmentRequest request, Instant now) {
    var uuid = UUID.randomUUID().toString();
    session.update(
        """
        insert into environments (uuid, name, display_name, production, contacts, created_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        uuid,
        request.name(),
        request.displayName(),
        request.production(),
        request.contacts(),
        now);
    return withUuid(uuid).orElseThrow();
  }

  Environment replace(String uuid, EnvironmentRequest request, Instant now) {
    session.update(
        """
        update environments
        set name = ?, display_name = ?, production = ?, contacts = ?, updated_at = ?
        where uuid = ?
        """,
        request.name(),
        request.displayName(),
        request.production(),
        request.contacts(),
        now,
        uuid);
    return withUuid(uuid).orElseThrow();
  }

  void delete(String uuid) {
    session.update("delete from environments where uuid = ?", uuid);
  }

  private static Environment map(Row row) {
    return new Environment(
        row.number("id"),
        row.text("uuid"),
        row.text("name"),
        row.text("display_name"),
        row.flag("production"),
        row.textOrNull("contacts"),
        row.instant("created_at"),
        row.instantOrNull("updated_at"));
  }
}
