/**
 * Pacts beside the provider's own description of its API. Start reading at {@link
 * io.tenantpact.contracts.gate.openapi.CrossCheck}.
 */
@NullMarked
package io.tenantpact.contracts.gate.openapi;

import org.jspecify.annotations.NullMarked;
