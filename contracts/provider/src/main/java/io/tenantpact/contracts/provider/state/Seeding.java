package io.tenantpact.contracts.provider.state;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.List;

/** Sets the states of an interaction up for a tenant, and takes the tenant away again. */
public final class Seeding {

  private final Tenancy tenancy;
  private final TenantFixtures fixtures;
  private final States states;

  /** Seeds with a provider's fixtures and handlers. */
  public Seeding(Tenancy tenancy, TenantFixtures fixtures, States states) {
    this.tenancy = tenancy;
    this.fixtures = fixtures;
    this.states = states;
  }

  /** Makes a fresh tenant and sets the states up for it, in order. */
  public SeededTenant seed(List<ProviderState> wanted) {
    var tenant = fixtures.create(Canary.random());
    try {
      var values =
          StateValues.of(tenancy.tenantValue(), tenant.id())
              .and(tenancy.credentialValue(), tenant.credential());
      for (var each : wanted) {
        values = values.and(seed(tenant, each));
      }
      return new SeededTenant(tenant, values);
    } catch (RuntimeException e) {
      purgeAfter(e, tenant);
      throw e;
    }
  }

  /** A digest of everything the provider stores for a tenant. */
  public String checksum(SeededTenant seeded) {
    return fixtures.checksum(seeded.tenant());
  }

  /** Takes a tenant away with all it has. */
  public void purge(SeededTenant seeded) {
    fixtures.purge(seeded.tenant());
  }

  private StateValues seed(TestTenant tenant, ProviderState wanted) {
    var name = String.valueOf(wanted.getName());
    var entry =
        states
            .named(name)
            .orElseThrow(
                () -> new IllegalStateException(MissingHandler.of(name, wanted.getParams())));
    return entry.seed(tenant, wanted.getParams());
  }

  private void purgeAfter(RuntimeException failure, TestTenant tenant) {
    try {
      fixtures.purge(tenant);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
