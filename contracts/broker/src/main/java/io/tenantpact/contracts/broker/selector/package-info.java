/**
 * Which pacts a provider's build should verify. Start with {@link
 * io.tenantpact.contracts.broker.selector.ForVerificationRoutes}; {@link
 * io.tenantpact.contracts.broker.selector.Pending} and {@link
 * io.tenantpact.contracts.broker.selector.WorkInProgress} say what may not break that build.
 */
@NullMarked
package io.tenantpact.contracts.broker.selector;

import org.jspecify.annotations.NullMarked;
