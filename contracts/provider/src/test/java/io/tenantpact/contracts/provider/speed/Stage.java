package io.tenantpact.contracts.provider.speed;

import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The provider of this JVM and its tenants: the same for both kinds of verification. */
record Stage(URI url, NoteStore notes) implements TenantFixtures {

  record TenantHasNotes(int count) implements ProviderState {}

  static Stage open(Storage storage) throws IOException {
    var notes = storage.open();
    return new Stage(NoteProvider.start(notes), notes);
  }

  States states() {
    return States.handled().by(TenantHasNotes.class, this::seed);
  }

  StateValues seed(TestTenant tenant, TenantHasNotes state) {
    notes.seed(tenant, state.count());
    return StateValues.of("noteId", "n1-" + tenant.canary().word());
  }

  @Override
  public TestTenant create(Canary canary) {
    var tenant = new TestTenant("t-" + UUID.randomUUID(), "key-" + UUID.randomUUID(), canary);
    notes.grant(tenant);
    return tenant;
  }

  @Override
  public Optional<String> revokedCredential(TestTenant tenant) {
    return Optional.of("revoked-" + tenant.id());
  }

  @Override
  public String checksum(TestTenant tenant) {
    return notes.checksum(tenant.id());
  }

  @Override
  public void purge(TestTenant tenant) {
    notes.forget(tenant.id());
  }
}
