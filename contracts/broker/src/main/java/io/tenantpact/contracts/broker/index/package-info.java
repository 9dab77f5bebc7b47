/** The front door: where everything is, and whether the broker is well. */
@NullMarked
package io.tenantpact.contracts.broker.index;

import org.jspecify.annotations.NullMarked;
