package io.tenantpact.contracts.provider;

import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;

/** For a provider that keeps nothing. */
final class NoTenants implements TenantFixtures {

  @Override
  public TestTenant create(Canary canary) {
    return new TestTenant("t-" + canary, "k-" + canary, canary);
  }

  @Override
  public String checksum(TestTenant tenant) {
    return "nothing is stored";
  }

  @Override
  public void purge(TestTenant tenant) {}
}
