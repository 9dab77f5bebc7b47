/**
 * A POST has one effect, however often it is sent: start at {@link
 * io.tenantpact.service.idempotency.Idempotency}.
 */
@NullMarked
package io.tenantpact.service.idempotency;

import org.jspecify.annotations.NullMarked;
