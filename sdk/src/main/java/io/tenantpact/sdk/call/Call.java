package io.tenantpact.sdk.call;

import org.jspecify.annotations.Nullable;

/**
 * What was asked of the service; errors and listeners name it.
 *
 * @param route the path with placeholders, such as {@code /v1/resources/{id}}: few values, so it is
 *     fit for metrics
 * @param path the path as sent, without the query
 * @param idempotencyKey what every attempt carried, and what to pass when this call is to be made
 *     again after a failure; null where the call takes none
 */
public record Call(
    TenantId tenant,
    String method,
    String route,
    String path,
    @Nullable IdempotencyKey idempotencyKey) {

  @Override
  public String toString() {
    return method + " " + path + " for tenant " + tenant;
  }
}
