/** Sends requests to a provider. Start reading at {@link ProviderConnection}. */
@NullMarked
package io.tenantpact.contracts.provider.exchange;

import org.jspecify.annotations.NullMarked;
