/**
 * What the lint finds, and what a rule of its is. Start reading at {@link
 * io.tenantpact.contracts.terms.finding.LintFinding}.
 */
@NullMarked
package io.tenantpact.contracts.terms.finding;

import org.jspecify.annotations.NullMarked;
