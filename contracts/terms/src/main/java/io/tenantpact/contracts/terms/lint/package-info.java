/** Finds what makes a pact prove less than it seems to. Start reading at {@link PactLint}. */
@NullMarked
package io.tenantpact.contracts.terms.lint;

import org.jspecify.annotations.NullMarked;
