package io.tenantpact.service.project;

import io.tenantpact.service.paging.Keyset;
import io.tenantpact.service.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects of the tenant whose transaction it is. */
@Component
final class ProjectRepository {

  private final JdbcClient jdbc;

  ProjectRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Inserts it if its key is free.
   *
   * @return whether it was inserted; if not, the tenant has a project with this key
   */
  boolean insert(Project project) {
    return jdbc.sql(
                """
                insert into project (id, key, name, created_at, updated_at)
                values (:id, :key, :name, :created, :updated)
                on conflict (tenant_id, key) do nothing
                """)
            .param("id", project.id().value())
            .param("key", project.key())
            .param("name", project.name())
            .param("created", project.createdAt().atOffset(ZoneOffset.UTC))
            .param("updated", project.updatedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Project> find(ProjectId id) {
    return jdbc.sql(
            """
            select id, tenant_id, key, name, created_at, updated_at
            from project where id = :id
            """)
        .param("id", id.value())
        .query((row, number) -> project(row))
        .optional();
  }

  List<Project> list(Keyset keyset) {
    return jdbc.sql(
            """
            select id, tenant_id, key, name, created_at, updated_at
            from project where true %s
            """
                .formatted(keyset.sql()))
        .params(keyset.params())
        .query((row, number) -> project(row))
        .list();
  }

  private static Project project(ResultSet row) throws SQLException {
    return new Project(
        new ProjectId(row.getString("id")),
        new TenantId(row.getString("tenant_id")),
        row.getString("key"),
        row.getString("name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
