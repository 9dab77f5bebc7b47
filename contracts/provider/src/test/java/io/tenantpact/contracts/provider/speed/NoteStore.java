package io.tenantpact.contracts.provider.speed;

import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.util.List;
import java.util.Optional;

/** Notes by tenant, and who may ask for them. */
interface NoteStore {

  /** A note of a tenant's. */
  record Note(String tenantId, String id, String text) {}

  /** How many notes a page holds. */
  int PAGE = 25;

  void grant(TestTenant tenant);

  /** Their texts and ids carry the tenant's canary. */
  void seed(TestTenant tenant, int count);

  void add(Note note);

  /** Whether the tenant had it. */
  boolean remove(String tenant, String id);

  /** The notes of a tenant and its credentials. */
  void forget(String tenant);

  Optional<String> tenantOf(String key);

  /** The first page, by id. */
  List<Note> notesOf(String tenant);

  Optional<Note> note(String tenant, String id);

  String checksum(String tenant);
}
