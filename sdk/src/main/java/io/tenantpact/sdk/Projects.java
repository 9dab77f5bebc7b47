package io.tenantpact.sdk;

import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.project.NewProject;
import io.tenantpact.sdk.project.Project;

/** The projects of one tenant. Every method that makes a call may throw {@link CallFailed}. */
public final class Projects {

  private static final Route ALL = Route.of("/v1/projects");
  private static final Route ONE = Route.of("/v1/projects/{id}");

  private final TenantCalls calls;

  Projects(TenantCalls calls) {
    this.calls = calls;
  }

  /** Makes no call until it is read. */
  public Listing<Project> list() {
    return new Listing<>(calls, ALL, Project.class);
  }

  public Project get(String id) {
    return calls.get(ONE.to(id), Project.class);
  }

  /** Creates it once; {@link CallFailed.Conflict} when the tenant has a project of that key. */
  public Project create(NewProject draft) {
    return create(draft, IdempotencyKey.random());
  }

  /** Creates it once per idempotency key, also when two programs try. */
  public Project create(NewProject draft, IdempotencyKey key) {
    return calls.post(ALL, draft, key, Project.class);
  }
}
