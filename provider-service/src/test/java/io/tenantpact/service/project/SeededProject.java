package io.tenantpact.service.project;

import io.tenantpact.service.json.ServiceJson;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.paging.Listing;
import io.tenantpact.service.paging.Order;
import io.tenantpact.service.stage.SeededId;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project that tests put straight into the database, with what the service will say of it. */
public final class SeededProject {

  private final Project project;

  private SeededProject(Project project) {
    this.project = project;
  }

  /** One whose id follows from its tenant and its key, so that the same is seeded again. */
  public static SeededProject of(TenantId tenant, String key, String name, Instant createdAt) {
    var id = new ProjectId(SeededId.of("prj", tenant, key));
    return new SeededProject(new Project(id, tenant, key, name, createdAt, createdAt));
  }

  public String id() {
    return project.id().value();
  }

  public String etag() {
    return project.etag().value();
  }

  /** Leads on from this project in its tenant's list, newest first. */
  public String cursor(Cursors cursors) {
    var everything =
        new Listing(ProjectController.PATH, Collections.emptySortedMap(), Order.NEWEST_FIRST);
    return cursors.seal(project.tenantId(), everything, project.position());
  }

  /** As the service answers. */
  public String json() {
    return ServiceJson.of(project);
  }

  /** Does nothing if it is there. */
  public void insert(JdbcClient superuser) {
    superuser
        .sql(
            """
            insert into project (tenant_id, id, key, name, created_at, updated_at)
            values (:tenant, :id, :key, :name, :time, :time)
            on conflict (tenant_id, id) do nothing
            """)
        .param("tenant", project.tenantId().value())
        .param("id", id())
        .param("key", project.key())
        .param("name", project.name())
        .param("time", project.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
