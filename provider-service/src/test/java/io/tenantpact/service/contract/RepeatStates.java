package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.state.StateHandler;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.service.access.Caller;
import io.tenantpact.service.credential.Credential;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.idempotency.SeededSubmission;
import io.tenantpact.service.json.ServiceJson;
import io.tenantpact.service.project.SeededProject;
import io.tenantpact.service.resource.SeededResource;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.tenant.TenantId;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;

/** What the pacts ask to have been sent before, under a key of idempotency. */
final class RepeatStates {

  record ResourceWasCreated(String name) implements ProviderState {}

  record ColleagueCreatedResource(String name) implements ProviderState {}

  record ResourceIsBeingCreated(String name) implements ProviderState {}

  record ResourceWasActivated() implements ProviderState {}

  record ProjectWasCreated() implements ProviderState {}

  private static final String COLLEAGUE = "colleague";
  private static final Set<Scope> SCOPES = Set.of(Scope.READ, Scope.WRITE);
  private static final String RESOURCES = "/v1/resources";
  private static final String PROJECTS = "/v1/projects";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final ServiceDatabase database;
  private final ServiceTenants tenants;

  RepeatStates(ServiceDatabase database, ServiceTenants tenants) {
    this.database = database;
    this.tenants = tenants;
  }

  States addTo(States states) {
    return states
        .by(ResourceWasCreated.class, this::created)
        .by(ColleagueCreatedResource.class, this::createdByColleague)
        .by(ResourceIsBeingCreated.class, new Running())
        .by(ResourceWasActivated.class, this::activated)
        .by(ProjectWasCreated.class, this::projectCreated);
  }

  private StateValues created(TestTenant tenant, ResourceWasCreated state) {
    return created(tenant, ServiceTenants.MAIN, state.name());
  }

  private StateValues createdByColleague(TestTenant tenant, ColleagueCreatedResource state) {
    tenants.addCredential(tenant, COLLEAGUE, SCOPES);
    tenants.grant(tenant, COLLEAGUE);
    return created(tenant, COLLEAGUE, state.name());
  }

  private StateValues created(TestTenant tenant, String credential, String name) {
    var resource = SeededResource.of(new TenantId(tenant.id()), name, "PENDING", START);
    SeededResource.insert(database.superuser(), List.of(resource));
    submission(tenant, credential, RESOURCES, Map.of("name", name))
        .answered(
            database,
            ResponseEntity.created(URI.create(RESOURCES + "/" + resource.id()))
                .eTag(resource.etag())
                .body(resource.json()));
    return StateValues.of("idempotencyKey", key(tenant)).and("resourceId", resource.id());
  }

  private StateValues activated(TestTenant tenant, ResourceWasActivated state) {
    var resource = SeededResource.of(new TenantId(tenant.id()), "the one", "ACTIVE", START);
    SeededResource.insert(database.superuser(), List.of(resource));
    var path = RESOURCES + "/" + resource.id() + "/transitions";
    submission(tenant, ServiceTenants.MAIN, path, Map.of("target", "ACTIVE"))
        .answered(database, ResponseEntity.ok().eTag(resource.etag()).body(resource.json()));
    return StateValues.of("idempotencyKey", key(tenant)).and("resourceId", resource.id());
  }

  private StateValues projectCreated(TestTenant tenant, ProjectWasCreated state) {
    var projectKey = "boats-" + tenant.canary().word();
    var project = SeededProject.of(new TenantId(tenant.id()), projectKey, "Boats", START);
    project.insert(database.superuser());
    var body = Map.of("key", projectKey, "name", "Boats");
    submission(tenant, ServiceTenants.MAIN, PROJECTS, body)
        .answered(
            database,
            ResponseEntity.created(URI.create(PROJECTS + "/" + project.id()))
                .eTag(project.etag())
                .body(project.json()));
    return StateValues.of("idempotencyKey", key(tenant));
  }

  /** What the service keeps of a request that runs is nothing but a transaction's lock. */
  private final class Running implements StateHandler<ResourceIsBeingCreated> {

    private final Map<String, Connection> transactions = new ConcurrentHashMap<>();

    @Override
    public StateValues seed(TestTenant tenant, ResourceIsBeingCreated state) {
      transactions.computeIfAbsent(tenant.id(), first -> begin(tenant, state.name()));
      return StateValues.of("idempotencyKey", key(tenant));
    }

    @Override
    public void takeDown(TestTenant tenant, ResourceIsBeingCreated state) {
      var transaction = transactions.remove(tenant.id());
      if (transaction != null) {
        end(transaction);
      }
    }

    private Connection begin(TestTenant tenant, String name) {
      try {
        var transaction = database.superuserSession();
        submission(tenant, ServiceTenants.MAIN, RESOURCES, Map.of("name", name)).runs(transaction);
        return transaction;
      } catch (SQLException e) {
        throw new IllegalStateException("cannot begin a transaction", e);
      }
    }

    private static void end(Connection transaction) {
      try (transaction) {
        transaction.rollback();
      } catch (SQLException e) {
        throw new IllegalStateException("cannot end a transaction", e);
      }
    }
  }

  private static SeededSubmission submission(
      TestTenant tenant, String credential, String path, Map<String, String> body) {
    var sender = new Credential(ServiceTenants.credentialId(tenant, credential), SCOPES, null);
    var caller = new Caller(sender, new TenantId(tenant.id()));
    return SeededSubmission.of(caller, path, key(tenant), ServiceJson.of(body));
  }

  private static String key(TestTenant tenant) {
    return "once-" + tenant.canary().word();
  }
}
