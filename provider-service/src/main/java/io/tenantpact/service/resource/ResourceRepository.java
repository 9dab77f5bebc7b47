package io.tenantpact.service.resource;

import io.tenantpact.service.paging.Keyset;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The resources of the tenant whose transaction it is. */
@Component
final class ResourceRepository {

  private final JdbcClient jdbc;
  private final ResourceRow rows;

  ResourceRepository(JdbcClient jdbc, ResourceRow rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  void insert(Resource resource) {
    jdbc.sql(
            """
            insert into resource (id, name, state, project_id, labels, created_at, updated_at)
            values (:id, :name, :state, :project, :labels::jsonb, :created, :updated)
            """)
        .params(rows.params(resource))
        .param("created", resource.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Resource> find(ResourceId id) {
    return jdbc.sql(
            """
            select id, tenant_id, name, state, project_id, labels, created_at, updated_at
            from resource where id = :id
            """)
        .param("id", id.value())
        .query(rows)
        .optional();
  }

  /** Finds it, and makes every other writer of it wait until this transaction ends. */
  Optional<Resource> lock(ResourceId id) {
    return jdbc.sql(
            """
            select id, tenant_id, name, state, project_id, labels, created_at, updated_at
            from resource where id = :id for update
            """)
        .param("id", id.value())
        .query(rows)
        .optional();
  }

  List<Resource> list(ResourceFilter filter, Keyset keyset) {
    return jdbc.sql(
            """
            select id, tenant_id, name, state, project_id, labels, created_at, updated_at
            from resource where true %s %s
            """
                .formatted(filter.sql(), keyset.sql()))
        .params(filter.values())
        .params(keyset.params())
        .query(rows)
        .list();
  }

  void update(Resource resource) {
    jdbc.sql(
            """
            update resource set name = :name, state = :state, project_id = :project,
              labels = :labels::jsonb, updated_at = :updated
            where id = :id
            """)
        .params(rows.params(resource))
        .update();
  }

  void delete(ResourceId id) {
    jdbc.sql("delete from resource where id = :id").param("id", id.value()).update();
  }
}
