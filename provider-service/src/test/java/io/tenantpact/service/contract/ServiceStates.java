package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.state.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.project.SeededProject;
import io.tenantpact.service.resource.SeededResource;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pacts of all consumers ask the service to have, as rows in its database. */
final class ServiceStates {

  record TenantHasResources(int count) implements ProviderState {}

  record CursorPointsAfter(int items) implements ProviderState {}

  record CursorOfAnotherTenant() implements ProviderState {}

  record CursorWasTampered() implements ProviderState {}

  record ResourceExists(String state) implements ProviderState {}

  record ResourceIsGone() implements ProviderState {}

  record ResourceWasChanged() implements ProviderState {}

  record ProjectExists() implements ProviderState {}

  record TenantHasProjects(int count) implements ProviderState {}

  record ProjectHasResource() implements ProviderState {}

  record TenantIsSuspended() implements ProviderState {}

  record CredentialMayOnlyRead() implements ProviderState {}

  record CredentialWasRevoked() implements ProviderState {}

  record CredentialOfNoTenant() implements ProviderState {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final JdbcClient superuser;
  private final ServiceTenants tenants;
  private final Cursors cursors;
  private final RepeatStates repeats;

  ServiceStates(ServiceDatabase database, ServiceTenants tenants, Cursors cursors) {
    this.superuser = database.superuser();
    this.tenants = tenants;
    this.cursors = cursors;
    this.repeats = new RepeatStates(database, tenants);
  }

  States handlers() {
    return repeats
        .addTo(States.handled())
        .by(TenantHasResources.class, this::resources)
        .by(CursorPointsAfter.class, this::cursor)
        .by(CursorOfAnotherTenant.class, this::foreignCursor)
        .by(CursorWasTampered.class, this::tamperedCursor)
        .by(ResourceExists.class, this::resource)
        .by(ResourceIsGone.class, this::gone)
        .by(ResourceWasChanged.class, this::changed)
        .by(ProjectExists.class, this::project)
        .by(TenantHasProjects.class, this::projects)
        .by(ProjectHasResource.class, this::filled)
        .by(TenantIsSuspended.class, this::suspended)
        .by(CredentialMayOnlyRead.class, this::reader)
        .by(CredentialWasRevoked.class, this::revoked)
        .by(CredentialOfNoTenant.class, this::stranger);
  }

  /** The decoy's are looked for in what the caller gets, so that even those help none asks for. */
  private StateValues resources(TestTenant tenant, TenantHasResources state) {
    var resources =
        IntStream.rangeClosed(1, state.count())
            .mapToObj(number -> seeded(tenant, "r" + number, "ACTIVE", START.plusSeconds(number)))
            .toList();
    SeededResource.insert(superuser, resources);
    var ids = StateValues.none();
    for (var index = 0; index < resources.size(); index++) {
      ids = ids.and("resourceId" + (index + 1), resources.get(index).id());
    }
    return ids;
  }

  private StateValues cursor(TestTenant tenant, CursorPointsAfter state) {
    var last =
        superuser
            .sql(
                """
                select id, created_at from resource where tenant_id = :tenant
                order by created_at desc, id desc offset :offset limit 1
                """)
            .param("tenant", tenant.id())
            .param("offset", state.items() - 1)
            .query(
                (row, number) ->
                    SeededResource.cursorAfter(
                        cursors,
                        new TenantId(tenant.id()),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("id")))
            .single();
    return StateValues.of("cursor", last);
  }

  /** Good in a tenant that nobody has, so that nothing but the tenant is wrong with it. */
  private StateValues foreignCursor(TestTenant tenant, CursorOfAnotherTenant state) {
    var other = new TenantId("o-" + tenant.canary().word());
    var id = seeded(tenant, "nowhere", "ACTIVE", START).id();
    return StateValues.of("cursor", SeededResource.cursorAfter(cursors, other, START, id));
  }

  private StateValues tamperedCursor(TestTenant tenant, CursorWasTampered state) {
    var id = seeded(tenant, "nowhere", "ACTIVE", START).id();
    var good = SeededResource.cursorAfter(cursors, new TenantId(tenant.id()), START, id);
    var letter = good.charAt(0) == 'A' ? 'B' : 'A';
    return StateValues.of("cursor", letter + good.substring(1));
  }

  private StateValues resource(TestTenant tenant, ResourceExists state) {
    var resource = seeded(tenant, "the one", state.state(), START);
    SeededResource.insert(superuser, List.of(resource));
    return StateValues.of("resourceId", resource.id()).and("etag", resource.etag());
  }

  private StateValues gone(TestTenant tenant, ResourceIsGone state) {
    var resource = seeded(tenant, "the one before", "ACTIVE", START);
    return StateValues.of("resourceId", resource.id()).and("etag", resource.etag());
  }

  /** A version from a time before the resource was as it is now. */
  private StateValues changed(TestTenant tenant, ResourceWasChanged state) {
    return StateValues.of("staleEtag", seeded(tenant, "the one before", "PENDING", START).etag());
  }

  private StateValues project(TestTenant tenant, ProjectExists state) {
    var key = "key-" + tenant.canary().word();
    return StateValues.of("projectId", project(tenant, key, START)).and("projectKey", key);
  }

  private StateValues projects(TestTenant tenant, TenantHasProjects state) {
    var ids = StateValues.none();
    for (var number = 1; number <= state.count(); number++) {
      var key = "key-" + number + "-" + tenant.canary().word();
      ids = ids.and("projectId" + number, project(tenant, key, START.plusSeconds(number)));
    }
    return ids;
  }

  private StateValues filled(TestTenant tenant, ProjectHasResource state) {
    var project = project(tenant, "key-" + tenant.canary().word(), START);
    var resource = seeded(tenant, "the one in it", "ACTIVE", START).in(project);
    SeededResource.insert(superuser, List.of(resource));
    return StateValues.of("projectFilter", project).and("resourceId", resource.id());
  }

  private String project(TestTenant tenant, String key, Instant createdAt) {
    var name = tenant.canary().mark("project");
    var project = SeededProject.of(new TenantId(tenant.id()), key, name, createdAt);
    project.insert(superuser);
    return project.id();
  }

  private StateValues suspended(TestTenant tenant, TenantIsSuspended state) {
    tenants.suspend(tenant);
    return StateValues.none();
  }

  private StateValues reader(TestTenant tenant, CredentialMayOnlyRead state) {
    var key = tenants.addCredential(tenant, "reader", Set.of(Scope.READ));
    tenants.grant(tenant, "reader");
    return StateValues.of("readOnlyKey", key.secret());
  }

  private StateValues revoked(TestTenant tenant, CredentialWasRevoked state) {
    var key = tenants.addCredential(tenant, "revoked", Set.of(Scope.READ, Scope.WRITE));
    tenants.grant(tenant, "revoked");
    tenants.revoke(tenant, "revoked");
    return StateValues.of("revokedKey", key.secret());
  }

  private StateValues stranger(TestTenant tenant, CredentialOfNoTenant state) {
    var key = tenants.addCredential(tenant, "stranger", Set.of(Scope.READ, Scope.WRITE));
    return StateValues.of("strangersKey", key.secret());
  }

  private static SeededResource seeded(
      TestTenant tenant, String name, String state, Instant createdAt) {
    return SeededResource.of(
        new TenantId(tenant.id()), tenant.canary().mark(name), state, createdAt);
  }
}
