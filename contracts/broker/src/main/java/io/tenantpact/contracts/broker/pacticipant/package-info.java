/**
 * Pacticipants: the applications that are consumers or providers or both. Start with {@link
 * io.tenantpact.contracts.broker.pacticipant.Pacticipants}.
 */
@NullMarked
package io.tenantpact.contracts.broker.pacticipant;

import org.jspecify.annotations.NullMarked;
