package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.service.project.SeededProject;
import io.tenantpact.service.resource.SeededResource;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;

/** Rows that give their tenant away, whichever of their texts gets out. */
final class CanaryRows {

  private CanaryRows() {}

  static SeededResource resource(TestTenant tenant, String name, String state, Instant createdAt) {
    return namesake(tenant, tenant.canary().mark(name), state, createdAt);
  }

  /** One whose name another tenant's has too: nothing but its label tells them apart. */
  static SeededResource namesake(TestTenant tenant, String name, String state, Instant createdAt) {
    return SeededResource.of(new TenantId(tenant.id()), name, state, createdAt)
        .labelled("note", tenant.canary().mark("a note"));
  }

  static SeededProject project(TestTenant tenant, String key, Instant createdAt) {
    var name = tenant.canary().mark("project");
    return SeededProject.of(new TenantId(tenant.id()), key, name, createdAt);
  }
}
