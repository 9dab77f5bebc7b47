/** Pact files as documents. Start reading at {@link PactFolder}. */
@NullMarked
package io.tenantpact.contracts.terms.pact;

import org.jspecify.annotations.NullMarked;
