package io.tenantpact.contracts.provider.endpoint;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.state.Canary;
import io.tenantpact.contracts.provider.state.SeededTenant;
import io.tenantpact.contracts.provider.state.Seeding;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.state.TenantFixtures;
import io.tenantpact.contracts.provider.state.TestTenant;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fresh tenant that gets its states one after another, since that is how they are asked for. */
final class GrowingTenant {

  private final MadeOnce fixtures;
  private final Seeding seeding;
  private @Nullable SeededTenant seeded;

  GrowingTenant(Tenancy tenancy, TenantFixtures fixtures, States states) {
    this.fixtures = new MadeOnce(fixtures);
    this.seeding = new Seeding(tenancy, this.fixtures, states);
  }

  /**
   * Sets states up beside those it has.
   *
   * @return what all of them made
   */
  StateValues seed(List<ProviderState> states) {
    var more = seeding.seed(states);
    var values = seeded == null ? more.values() : seeded.values().and(more.values());
    seeded = new SeededTenant(more.tenant(), values);
    return values;
  }

  /** A digest of everything it has; empty before it has anything. */
  String checksum() {
    return seeded == null ? "" : seeding.checksum(seeded);
  }

  /** Takes it away; does nothing if it is gone. */
  void purge() {
    fixtures.purge();
  }

  /** Makes a tenant the first time, and is content with it from then on. */
  private static final class MadeOnce implements TenantFixtures {

    private final TenantFixtures fixtures;
    private @Nullable TestTenant made;

    MadeOnce(TenantFixtures fixtures) {
      this.fixtures = fixtures;
    }

    @Override
    public TestTenant create(Canary canary) {
      if (made == null) {
        made = fixtures.create(canary);
      }
      return made;
    }

    @Override
    public String checksum(TestTenant tenant) {
      return fixtures.checksum(tenant);
    }

    @Override
    public void purge(TestTenant tenant) {
      purge();
    }

    void purge() {
      if (made != null) {
        fixtures.purge(made);
        made = null;
      }
    }
  }
}
