/** Pacts on their way to the broker. Start reading at {@link Publication}. */
@NullMarked
package io.tenantpact.contracts.gate.pacts;

import org.jspecify.annotations.NullMarked;
