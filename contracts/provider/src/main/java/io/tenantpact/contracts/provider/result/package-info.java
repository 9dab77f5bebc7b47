/**
 * What a verification came to, and how the broker learns of it. Start reading at {@link Outcome}
 * and {@link PactResult}.
 */
@NullMarked
package io.tenantpact.contracts.provider.result;

import org.jspecify.annotations.NullMarked;
