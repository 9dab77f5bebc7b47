package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.state.SeededTenant;
import io.tenantpact.contracts.provider.state.Seeding;

/** What the provider stores for a tenant, as it was when somebody looked last. */
final class StoredData {

  private final Seeding seeding;
  private final SeededTenant tenant;
  private String digest;

  StoredData(Seeding seeding, SeededTenant tenant) {
    this.seeding = seeding;
    this.tenant = tenant;
    this.digest = seeding.checksum(tenant);
  }

  /** Whether it has changed since. */
  boolean lookAgain() {
    var before = digest;
    digest = seeding.checksum(tenant);
    return !digest.equals(before);
  }
}
