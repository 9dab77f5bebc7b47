/**
 * What the matrix means: may this version go where it is wanted? Start reading at {@link
 * io.tenantpact.contracts.gate.verdict.Question}.
 */
@NullMarked
package io.tenantpact.contracts.gate.verdict;

import org.jspecify.annotations.NullMarked;
