/**
 * Sets states up by calling a provider's fixtures and handlers, once for the caller and once for
 * the decoy. Start reading at {@link io.tenantpact.contracts.provider.seeding.Seeding}; {@link
 * io.tenantpact.contracts.provider.seeding.Patience} says how long such a call may take.
 */
@NullMarked
package io.tenantpact.contracts.provider.seeding;

import org.jspecify.annotations.NullMarked;
