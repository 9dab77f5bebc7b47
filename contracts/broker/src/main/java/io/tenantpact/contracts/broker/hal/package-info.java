/**
 * Documents as the Pact Broker writes them: JSON, HAL links, and the addresses they lead to. Start
 * with {@link io.tenantpact.contracts.broker.hal.Hal}.
 */
@NullMarked
package io.tenantpact.contracts.broker.hal;

import org.jspecify.annotations.NullMarked;
