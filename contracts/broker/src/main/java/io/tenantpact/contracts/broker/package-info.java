/**
 * An embedded Pact Broker: one process, one SQLite file, the real wire. Start with {@link
 * io.tenantpact.contracts.broker.EmbeddedBroker}; what it serves is listed in {@link
 * io.tenantpact.contracts.broker.BrokerApi}.
 */
@NullMarked
package io.tenantpact.contracts.broker;

import org.jspecify.annotations.NullMarked;
