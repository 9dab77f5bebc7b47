package io.tenantpact.contracts.provider.speed;

import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/**
 * Notes in this JVM's memory: with a store that costs next to nothing, what is measured is the
 * verification.
 */
final class MemoryNotes implements NoteStore {

  private final Map<String, String> tenantsByKey = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Note>> notesByTenant = new ConcurrentHashMap<>();

  @Override
  public void grant(TestTenant tenant) {
    tenantsByKey.put(tenant.credential(), tenant.id());
  }

  @Override
  public void seed(TestTenant tenant, int count) {
    var word = tenant.canary().word();
    IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                new Note(
                    tenant.id(), "n" + number + "-" + word, tenant.canary().mark("note " + number)))
        .forEach(this::add);
  }

  @Override
  public void add(Note note) {
    of(note.tenantId()).put(note.id(), note);
  }

  @Override
  public boolean remove(String tenant, String id) {
    return of(tenant).remove(id) != null;
  }

  @Override
  public void forget(String tenant) {
    notesByTenant.remove(tenant);
    tenantsByKey.values().removeIf(tenant::equals);
  }

  @Override
  public Optional<String> tenantOf(String key) {
    return Optional.ofNullable(tenantsByKey.get(key));
  }

  @Override
  public List<Note> notesOf(String tenant) {
    return of(tenant).values().stream().limit(PAGE).toList();
  }

  @Override
  public Optional<Note> note(String tenant, String id) {
    return Optional.ofNullable(of(tenant).get(id));
  }

  @Override
  public String checksum(String tenant) {
    return Integer.toHexString(of(tenant).hashCode());
  }

  private Map<String, Note> of(String tenant) {
    return notesByTenant.computeIfAbsent(tenant, first -> new ConcurrentSkipListMap<>());
  }
}
