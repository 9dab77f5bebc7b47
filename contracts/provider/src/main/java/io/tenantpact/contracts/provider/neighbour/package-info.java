/**
 * Finds out whether what a tenant reads depends on what its neighbours have. Start reading at
 * {@link io.tenantpact.contracts.provider.neighbour.Neighbourhood}.
 */
@NullMarked
package io.tenantpact.contracts.provider.neighbour;

import org.jspecify.annotations.NullMarked;
