/**
 * What a provider's build wrote about its verification: which interactions it keeps, and what every
 * probe got. Start reading at {@link io.tenantpact.contracts.gate.verification.VerificationFolder}.
 */
@NullMarked
package io.tenantpact.contracts.gate.verification;

import org.jspecify.annotations.NullMarked;
