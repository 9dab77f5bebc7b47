package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.resource.SeededResource;
import io.tenantpact.service.stage.ServiceDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pacts of all consumers ask the service to have, as rows in its database. */
final class ServiceStates {

  record ResourceExists(String state) implements ProviderState {}

  record ResourceIsGone() implements ProviderState {}

  record ResourceWasChanged() implements ProviderState {}

  record ProjectExists() implements ProviderState {}

  record ProjectHasKey(String key) implements ProviderState {}

  record ProjectHasResource() implements ProviderState {}

  record TenantIsSuspended() implements ProviderState {}

  record CredentialMayOnlyRead() implements ProviderState {}

  record CredentialWasRevoked() implements ProviderState {}

  record CredentialOfNoTenant() implements ProviderState {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final JdbcClient superuser;
  private final ServiceTenants tenants;
  private final PageStates pages;
  private final RepeatStates repeats;

  ServiceStates(ServiceDatabase database, ServiceTenants tenants, Cursors cursors) {
    this.superuser = database.superuser();
    this.tenants = tenants;
    this.pages = new PageStates(superuser, cursors);
    this.repeats = new RepeatStates(database, tenants);
  }

  States handlers() {
    return pages
        .addTo(repeats.addTo(States.handled()))
        .by(ResourceExists.class, this::resource)
        .by(ResourceIsGone.class, this::gone)
        .by(ResourceWasChanged.class, this::changed)
        .by(ProjectExists.class, this::project)
        .by(ProjectHasKey.class, this::project)
        .by(ProjectHasResource.class, this::filled)
        .by(TenantIsSuspended.class, this::suspended)
        .by(CredentialMayOnlyRead.class, this::reader)
        .by(CredentialWasRevoked.class, this::revoked)
        .by(CredentialOfNoTenant.class, this::stranger);
  }

  /** Its name is the decoy's too: a statement that goes by names finds both. */
  private StateValues resource(TestTenant tenant, ResourceExists state) {
    var resource = CanaryRows.namesake(tenant, "the one", state.state(), START);
    SeededResource.insert(superuser, List.of(resource));
    return StateValues.of("resourceId", resource.id()).and("etag", resource.etag());
  }

  private StateValues gone(TestTenant tenant, ResourceIsGone state) {
    var resource = CanaryRows.resource(tenant, "the one before", "ACTIVE", START);
    return StateValues.of("resourceId", resource.id()).and("etag", resource.etag());
  }

  /** A version from a time before the resource was as it is now. */
  private StateValues changed(TestTenant tenant, ResourceWasChanged state) {
    return StateValues.of(
        "staleEtag", CanaryRows.resource(tenant, "the one before", "PENDING", START).etag());
  }

  private StateValues project(TestTenant tenant, ProjectExists state) {
    var key = "key-" + tenant.canary().word();
    return StateValues.of("projectId", project(tenant, key, START)).and("projectKey", key);
  }

  private StateValues project(TestTenant tenant, ProjectHasKey state) {
    return StateValues.of("projectId", project(tenant, state.key(), START));
  }

  private StateValues filled(TestTenant tenant, ProjectHasResource state) {
    var project = project(tenant, "key-" + tenant.canary().word(), START);
    var resource = CanaryRows.resource(tenant, "the one in it", "ACTIVE", START).in(project);
    SeededResource.insert(superuser, List.of(resource));
    return StateValues.of("projectFilter", project).and("resourceId", resource.id());
  }

  private String project(TestTenant tenant, String key, Instant createdAt) {
    var project = CanaryRows.project(tenant, key, createdAt);
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
}
