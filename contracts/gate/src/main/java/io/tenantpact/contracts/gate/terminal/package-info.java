/**
 * What a terminal shows. Start reading at {@link
 * io.tenantpact.contracts.gate.terminal.TerminalWriter}.
 */
@NullMarked
package io.tenantpact.contracts.gate.terminal;

import org.jspecify.annotations.NullMarked;
