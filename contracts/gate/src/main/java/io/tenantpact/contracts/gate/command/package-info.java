/** The command line. Start reading at {@link io.tenantpact.contracts.gate.command.Gate}. */
@NullMarked
package io.tenantpact.contracts.gate.command;

import org.jspecify.annotations.NullMarked;
