/**
 * The words every call is spoken in: whose tenant, which version, which key, and how it may fail.
 *
 * <p>Start at {@link io.tenantpact.sdk.call.CallFailed}.
 */
@NullMarked
package io.tenantpact.sdk.call;

import org.jspecify.annotations.NullMarked;
