package io.tenantpact.contracts.broker.version;

import java.time.Instant;

/** A line of development of one application. */
record Branch(long id, String name, Instant createdAt) {}
