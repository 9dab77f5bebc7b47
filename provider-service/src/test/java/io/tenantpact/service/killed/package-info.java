/**
 * Verifications that are killed, and the one after them. Start reading at {@link
 * io.tenantpact.service.killed.KilledRunTest}.
 */
@NullMarked
package io.tenantpact.service.killed;

import org.jspecify.annotations.NullMarked;
