/**
 * The Pact Broker's wire: routes, calls and answers, HAL, URLs, and the HTTP server under them.
 * Start with {@link io.tenantpact.contracts.broker.wire.Gatekeeper}, which takes every request
 * through the same steps; features only know {@link io.tenantpact.contracts.broker.wire.Route},
 * {@link io.tenantpact.contracts.broker.wire.Call} and {@link
 * io.tenantpact.contracts.broker.wire.Answer}.
 */
@NullMarked
package io.tenantpact.contracts.broker.wire;

import org.jspecify.annotations.NullMarked;
