/** The Pact Broker's wire, as far as a gate speaks it. Start reading at {@link BrokerClient}. */
@NullMarked
package io.tenantpact.contracts.gate.wire;

import org.jspecify.annotations.NullMarked;
