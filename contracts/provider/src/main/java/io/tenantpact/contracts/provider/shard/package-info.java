/**
 * A verification that is split over several JVMs, and what they came to together. Start reading at
 * {@link Shard}, which says who verifies what, and at {@link ShardFolder}, where they meet.
 */
@NullMarked
package io.tenantpact.contracts.provider.shard;

import org.jspecify.annotations.NullMarked;
