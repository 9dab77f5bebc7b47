/**
 * What a resource is, and what can be asked about it.
 *
 * <p>Start at {@link io.tenantpact.sdk.resource.Resource}; the calls are in {@code
 * io.tenantpact.sdk.Resources}.
 */
@NullMarked
package io.tenantpact.sdk.resource;

import org.jspecify.annotations.NullMarked;
