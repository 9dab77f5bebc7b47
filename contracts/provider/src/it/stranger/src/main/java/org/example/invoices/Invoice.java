package org.example.invoices;

/** What a tenant is owed. */
record Invoice(String id, String tenant, int cents, String note) {

  String asJson() {
    return "{\"id\":\"%s\",\"tenant\":\"%s\",\"cents\":%d,\"note\":\"%s\"}"
        .formatted(id, tenant, cents, note);
  }
}
