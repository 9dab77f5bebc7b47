/** Finds one tenant's data in another's answer. Start reading at {@link LeakOracle}. */
@NullMarked
package io.tenantpact.contracts.provider.leak;

import org.jspecify.annotations.NullMarked;
