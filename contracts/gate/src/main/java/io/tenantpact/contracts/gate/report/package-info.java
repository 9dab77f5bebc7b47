/**
 * Verdicts, and the evidence for them, for people and for programs. Start reading at {@link
 * io.tenantpact.contracts.gate.report.VerdictPage}.
 */
@NullMarked
package io.tenantpact.contracts.gate.report;

import org.jspecify.annotations.NullMarked;
