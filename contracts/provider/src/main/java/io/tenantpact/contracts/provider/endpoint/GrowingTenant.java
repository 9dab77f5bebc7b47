package io.tenantpact.contracts.provider.endpoint;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.seeding.Failures;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fresh tenant that gets its states one after another, since that is how they are asked for. */
final class GrowingTenant {

  private final MadeOnce fixtures;
  private final Seeding seeding;
  private final Deque<SeededTenant> seeded = new ArrayDeque<>();
  private StateValues values = StateValues.none();

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
    seeded.push(seeding.seed(states));
    values = values.and(seeded.element().values());
    return values;
  }

  /** A digest of everything it has; empty before it has anything. */
  String checksum() {
    return seeded.isEmpty() ? "" : seeding.checksum(seeded.element());
  }

  /** Takes its states down, the last one first, and then the tenant; all of it, whatever fails. */
  void purge() {
    var failures = new Failures();
    while (!seeded.isEmpty()) {
      var last = seeded.pop();
      failures.attempt(() -> seeding.purge(last));
    }
    failures.attempt(fixtures::takeAway);
    failures.rethrow();
  }

  /** Makes a tenant the first time and is content with it until it is told to take it away. */
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

    /** Other states may still be there. */
    @Override
    public void purge(TestTenant tenant) {}

    void takeAway() {
      if (made != null) {
        fixtures.purge(made);
        made = null;
      }
    }
  }
}
