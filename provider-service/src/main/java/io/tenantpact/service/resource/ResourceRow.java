package io.tenantpact.service.resource;

import io.tenantpact.service.project.ProjectId;
import io.tenantpact.service.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A resource as a row, both ways. */
@Component
final class ResourceRow implements RowMapper<Resource> {

  private final JsonMapper json;

  ResourceRow(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Resource mapRow(ResultSet row, int number) throws SQLException {
    return new Resource(
        new ResourceId(row.getString("id")),
        new TenantId(row.getString("tenant_id")),
        row.getString("name"),
        ResourceState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("project_id")).map(ProjectId::new).orElse(null),
        json.readValue(row.getString("labels"), Labels.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  /** Whatever an update may change, and the id. */
  Map<String, @Nullable Object> params(Resource resource) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("id", resource.id().value());
    params.put("name", resource.name());
    params.put("state", resource.state().name());
    params.put("project", resource.projectId() == null ? null : resource.projectId().value());
    params.put("labels", json.writeValueAsString(resource.labels()));
    params.put("updated", resource.updatedAt().atOffset(ZoneOffset.UTC));
    return params;
  }
}
