/**
 * The SQLite file: opening and owning it, its schema, and sessions that run SQL in a transaction.
 * Start with {@link io.tenantpact.contracts.broker.store.Database}.
 */
@NullMarked
package io.tenantpact.contracts.broker.store;

import org.jspecify.annotations.NullMarked;
