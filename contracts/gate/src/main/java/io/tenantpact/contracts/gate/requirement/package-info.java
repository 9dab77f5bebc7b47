/**
 * Which requirements the tests cover. Start reading at {@link
 * io.tenantpact.contracts.gate.requirement.Requirements}.
 */
@NullMarked
package io.tenantpact.contracts.gate.requirement;

import org.jspecify.annotations.NullMarked;
