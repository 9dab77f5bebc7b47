package io.tenantpact.service.resource;

import io.tenantpact.service.json.ServiceJson;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.paging.Listing;
import io.tenantpact.service.paging.Order;
import io.tenantpact.service.paging.Position;
import io.tenantpact.service.project.ProjectId;
import io.tenantpact.service.stage.SeededId;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A resource that tests put straight into the database, with what the service will say of it: the
 * version's tag, and the cursor that leads to what comes after it.
 */
public final class SeededResource {

  private final Resource resource;

  private SeededResource(Resource resource) {
    this.resource = resource;
  }

  /**
   * One without project and labels, unchanged since it was made. Its id follows from its tenant and
   * its name, so that the same is seeded again.
   */
  public static SeededResource of(TenantId tenant, String name, String state, Instant createdAt) {
    return new SeededResource(
        new Resource(
            new ResourceId(SeededId.of("res", tenant, name)),
            tenant,
            name,
            ResourceState.valueOf(state),
            null,
            Labels.NONE,
            createdAt,
            createdAt));
  }

  /** The same in a project of its tenant's. */
  public SeededResource in(String projectId) {
    return new SeededResource(
        new Resource(
            resource.id(),
            resource.tenantId(),
            resource.name(),
            resource.state(),
            new ProjectId(projectId),
            resource.labels(),
            resource.createdAt(),
            resource.updatedAt()));
  }

  /** The same with one label, and no other. */
  public SeededResource labelled(String label, String value) {
    return new SeededResource(
        new Resource(
            resource.id(),
            resource.tenantId(),
            resource.name(),
            resource.state(),
            resource.projectId(),
            new Labels(new TreeMap<>(Map.of(label, value))),
            resource.createdAt(),
            resource.updatedAt()));
  }

  public String id() {
    return resource.id().value();
  }

  public String name() {
    return resource.name();
  }

  public String state() {
    return resource.state().name();
  }

  public Instant createdAt() {
    return resource.createdAt();
  }

  public String etag() {
    return resource.etag().value();
  }

  public String tenant() {
    return resource.tenantId().value();
  }

  private @Nullable String project() {
    var project = resource.projectId();
    return project == null ? null : project.value();
  }

  private String labels() {
    return ServiceJson.of(resource.labels());
  }

  /** As the service answers. */
  public String json() {
    return ServiceJson.of(resource);
  }

  /** All in one statement; those that are there are left. */
  public static void insert(JdbcClient superuser, List<SeededResource> resources) {
    superuser
        .sql(
            """
            insert into resource
              (tenant_id, id, name, state, project_id, labels, created_at, updated_at)
            select tenant, id, name, state, project, labels, time, time
            from unnest(
                :tenants, :ids, :names, :states, :projects, :labels::jsonb[], :times::timestamptz[])
              as seeded (tenant, id, name, state, project, labels, time)
            on conflict (tenant_id, id) do nothing
            """)
        .param("tenants", texts(resources, SeededResource::tenant))
        .param("ids", texts(resources, SeededResource::id))
        .param("names", texts(resources, SeededResource::name))
        .param("states", texts(resources, SeededResource::state))
        .param("projects", texts(resources, SeededResource::project))
        .param("labels", texts(resources, SeededResource::labels))
        .param("times", texts(resources, each -> each.createdAt().toString()))
        .update();
  }

  private static @Nullable String[] texts(
      List<SeededResource> resources, Function<SeededResource, @Nullable String> field) {
    return resources.stream().map(field).toArray(String[]::new);
  }

  /** Leads on from this resource in its tenant's whole list, newest first. */
  public String cursor(Cursors cursors) {
    return cursorAfter(cursors, resource.tenantId(), createdAt(), id());
  }

  /** Leads on from a resource in its tenant's whole list, newest first. */
  public static String cursorAfter(Cursors cursors, TenantId tenant, Instant createdAt, String id) {
    var everything =
        new Listing(ResourceController.PATH, Collections.emptySortedMap(), Order.NEWEST_FIRST);
    return cursors.seal(tenant, everything, new Position(createdAt, id));
  }
}
