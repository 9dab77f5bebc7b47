/** What is told to the broker. Start reading at {@link PactResult}. */
@NullMarked
package io.tenantpact.contracts.provider.result;

import org.jspecify.annotations.NullMarked;
