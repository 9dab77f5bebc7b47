package io.tenantpact.contracts.provider.endpoint;

import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tenants whose data is a list of notes, by tenant, in the order they were made. */
final class NotedTenants implements TenantFixtures {

  record TenantHasNotes(int count) implements ProviderState {}

  record NoteIsOld() implements ProviderState {}

  record DiskIsFull() implements ProviderState {}

  record ClassIsMissing() implements ProviderState {}

  final Map<String, List<String>> notes = new LinkedHashMap<>();
  boolean canBePurged = true;
  String stuck = "";
  private final Map<String, String> confused = new LinkedHashMap<>();
  private int made;

  States states() {
    return States.handled()
        .by(
            TenantHasNotes.class,
            (tenant, state) -> {
              note(tenant.id(), "has " + state.count());
              return StateValues.of("count", state.count()).and("noteId", "n-" + tenant.id());
            })
        .by(
            NoteIsOld.class,
            (tenant, state) -> {
              note(confused.getOrDefault(tenant.id(), tenant.id()), "old");
              return StateValues.of("old", true);
            })
        .by(
            DiskIsFull.class,
            (tenant, state) -> {
              throw new IllegalStateException("no space left for " + tenant);
            })
        .by(
            ClassIsMissing.class,
            (tenant, state) -> {
              throw new NoClassDefFoundError("org/example/Missing");
            });
  }

  /** Has what is for one tenant made for another. */
  void seedInstead(String seeded, String other) {
    confused.put(seeded, other);
  }

  /** Adds a note to a tenant that is there. */
  void note(String tenant, String text) {
    Objects.requireNonNull(notes.get(tenant), tenant).add(text);
  }

  @Override
  public TestTenant create(Canary canary) {
    var id = "t" + ++made;
    notes.put(id, new ArrayList<>());
    return new TestTenant(id, "key-" + id, canary);
  }

  @Override
  public String checksum(TestTenant tenant) {
    return String.valueOf(notes.get(tenant.id()));
  }

  @Override
  public void purge(TestTenant tenant) {
    if (!canBePurged || tenant.id().equals(stuck)) {
      throw new IllegalStateException("still referenced");
    }
    notes.remove(tenant.id());
  }
}
