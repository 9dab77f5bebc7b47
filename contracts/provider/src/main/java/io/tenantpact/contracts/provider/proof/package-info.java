/**
 * Shows on request that a run's verdicts depend on nothing but the provider. Start reading at
 * {@link io.tenantpact.contracts.provider.proof.Proofs}.
 */
@NullMarked
package io.tenantpact.contracts.provider.proof;

import org.jspecify.annotations.NullMarked;
