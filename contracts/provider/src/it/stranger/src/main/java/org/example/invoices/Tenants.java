package org.example.invoices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All tenants with their tokens and invoices, in memory. */
final class Tenants {

  private final Map<String, String> idsByToken = new ConcurrentHashMap<>();
  private final Map<String, List<Invoice>> invoices = new ConcurrentHashMap<>();

  /** Lets a tenant in and gives it a token. */
  String admit(String id) {
    var token = UUID.randomUUID().toString();
    idsByToken.put(token, id);
    invoices.put(id, new CopyOnWriteArrayList<>());
    return token;
  }

  /** The tenant's invoices become these, one for each note. */
  List<Invoice> bill(String id, List<String> notes) {
    var bills = new ArrayList<Invoice>();
    notes.forEach(note -> bills.add(new Invoice(UUID.randomUUID().toString(), id, 4200, note)));
    invoices.put(id, new CopyOnWriteArrayList<>(bills));
    return bills;
  }

  void dismiss(String id) {
    idsByToken.values().removeIf(id::equals);
    invoices.remove(id);
  }

  boolean knows(String token) {
    return idsByToken.containsKey(token);
  }

  boolean isOf(String token, String id) {
    return id.equals(idsByToken.get(token));
  }

  List<Invoice> invoicesOf(String id) {
    return invoices.getOrDefault(id, List.of());
  }
}
