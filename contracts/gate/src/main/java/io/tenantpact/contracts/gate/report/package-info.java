/** Verdicts for people and for programs: as a table, as JSON, as a page. */
@NullMarked
package io.tenantpact.contracts.gate.report;

import org.jspecify.annotations.NullMarked;
