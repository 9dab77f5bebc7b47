package io.tenantpact.service.stage;

/** Makes tenants for tests of the running service. */
public final class TestTenants {

  private final TenantSeed seed;
  private final ServiceHttp http;

  public TestTenants(TenantSeed seed, ServiceHttp http) {
    this.seed = seed;
    this.http = http;
  }

  /** A new tenant, with nothing in it. */
  public TestTenant create() {
    var id = seed.tenant();
    var key = seed.key(id);
    return new TestTenant(id, key, http.caller(key, id));
  }
}
