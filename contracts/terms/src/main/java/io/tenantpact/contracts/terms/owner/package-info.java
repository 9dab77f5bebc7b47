/**
 * Whether a pact holds the provider to the tenant that asks. Start reading at {@link
 * io.tenantpact.contracts.terms.owner.OwnerRules}.
 */
@NullMarked
package io.tenantpact.contracts.terms.owner;

import org.jspecify.annotations.NullMarked;
