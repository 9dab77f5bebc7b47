/**
 * What a provider is asked for that the caller may not have, and in which ways it may refuse. Start
 * reading at {@link io.tenantpact.contracts.provider.probe.ProbePlan}.
 */
@NullMarked
package io.tenantpact.contracts.provider.probe;

import org.jspecify.annotations.NullMarked;
