/**
 * Who takes part in an interaction, and what is stored for them: the caller, the decoy, and whoever
 * else could ask. Start reading at {@link io.tenantpact.contracts.provider.cast.Cast}.
 */
@NullMarked
package io.tenantpact.contracts.provider.cast;

import org.jspecify.annotations.NullMarked;
