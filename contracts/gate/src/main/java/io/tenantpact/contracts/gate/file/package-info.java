/**
 * Files that the gate leaves behind. Start reading at {@link
 * io.tenantpact.contracts.gate.file.WholeFile}.
 */
@NullMarked
package io.tenantpact.contracts.gate.file;

import org.jspecify.annotations.NullMarked;
