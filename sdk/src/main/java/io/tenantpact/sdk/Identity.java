package io.tenantpact.sdk;

import static java.util.Objects.requireNonNull;

import io.tenantpact.sdk.call.TenantId;
import java.util.Set;

/**
 * Who the service takes the caller for.
 *
 * @param credentialId the service's name for the credential, which is not its secret
 * @param scopes what the credential may do, in the service's words
 */
public record Identity(TenantId tenantId, String credentialId, Set<String> scopes) {

  public Identity {
    requireNonNull(tenantId, "tenantId");
    requireNonNull(credentialId, "credentialId");
    scopes = Set.copyOf(requireNonNull(scopes, "scopes"));
  }
}
