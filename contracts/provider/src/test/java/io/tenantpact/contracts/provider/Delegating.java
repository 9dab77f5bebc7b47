package io.tenantpact.contracts.provider;

import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;

/** Fixtures that do what others do, but for what a test has them do otherwise. */
class Delegating implements TenantFixtures {

  private final TenantFixtures fixtures;

  Delegating(TenantFixtures fixtures) {
    this.fixtures = fixtures;
  }

  @Override
  public TestTenant create(Canary canary) {
    return fixtures.create(canary);
  }

  @Override
  public String checksum(TestTenant tenant) {
    return fixtures.checksum(tenant);
  }

  @Override
  public void purge(TestTenant tenant) {
    fixtures.purge(tenant);
  }
}
