package io.tenantpact.sdk;

import io.tenantpact.sdk.call.TenantId;

/** One tenant's view of the service. Immutable; whatever is reached through it stays its own. */
public final class Tenant {

  private final TenantCalls calls;

  Tenant(TenantCalls calls) {
    this.calls = calls;
  }

  public TenantId id() {
    return calls.tenant();
  }

  public Resources resources() {
    return new Resources(calls);
  }

  public Projects projects() {
    return new Projects(calls);
  }

  /** Asks who the credential belongs to and whether it may enter this tenant; changes nothing. */
  public Identity ping() {
    return calls.get(Route.of("/v1/ping"), Identity.class);
  }
}
