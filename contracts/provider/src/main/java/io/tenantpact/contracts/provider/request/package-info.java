/**
 * An interaction's request, and the places in it that another's values can be put into. Start
 * reading at {@link io.tenantpact.contracts.provider.request.InteractionRequest}.
 */
@NullMarked
package io.tenantpact.contracts.provider.request;

import org.jspecify.annotations.NullMarked;
