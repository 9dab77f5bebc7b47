/**
 * The release gate: what a consumer's and a provider's build tell the broker, and what the broker's
 * answer means. Start reading at {@link io.tenantpact.contracts.gate.Release}, the main job.
 */
@NullMarked
package io.tenantpact.contracts.gate;

import org.jspecify.annotations.NullMarked;
