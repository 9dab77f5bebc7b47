/**
 * Publishing contracts: one request, all or nothing. Start with {@link
 * io.tenantpact.contracts.broker.publish.PublishRoutes}.
 */
@NullMarked
package io.tenantpact.contracts.broker.publish;

import org.jspecify.annotations.NullMarked;
