/**
 * Asks a provider for what the caller may not have. Start reading at {@link Probing}; what is asked
 * for stands in {@link ProbePlan}, what is a proper refusal in {@link DenialCheck}.
 */
@NullMarked
package io.tenantpact.contracts.provider.probe;

import org.jspecify.annotations.NullMarked;
