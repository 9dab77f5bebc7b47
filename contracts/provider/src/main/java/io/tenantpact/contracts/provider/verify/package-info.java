/**
 * Verifies one interaction: state, request, compare, scan. Start reading at {@link
 * io.tenantpact.contracts.provider.verify.InteractionVerification}.
 */
@NullMarked
package io.tenantpact.contracts.provider.verify;

import org.jspecify.annotations.NullMarked;
