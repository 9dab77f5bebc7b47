/**
 * Verifies the messages that a provider sends by itself, such as webhooks and events. Start reading
 * at {@link io.tenantpact.contracts.provider.message.MessageVerification}; a provider writes a
 * {@link io.tenantpact.contracts.provider.message.MessageProducer}.
 */
@NullMarked
package io.tenantpact.contracts.provider.message;

import org.jspecify.annotations.NullMarked;
