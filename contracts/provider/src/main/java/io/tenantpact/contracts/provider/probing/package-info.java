/**
 * Makes the probes of an interaction. Start reading at {@link
 * io.tenantpact.contracts.provider.probing.Probing}; what is a proper refusal stands in {@code
 * DenialCheck}.
 */
@NullMarked
package io.tenantpact.contracts.provider.probing;

import org.jspecify.annotations.NullMarked;
