/**
 * Results of verifying a pact against a version of its provider. Start with {@link
 * io.tenantpact.contracts.broker.verification.Verifications}.
 */
@NullMarked
package io.tenantpact.contracts.broker.verification;

import org.jspecify.annotations.NullMarked;
