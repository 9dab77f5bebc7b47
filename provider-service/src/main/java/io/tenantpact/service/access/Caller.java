package io.tenantpact.service.access;

import io.tenantpact.service.credential.Credential;
import io.tenantpact.service.tenant.TenantId;

/**
 * A credential inside a tenant that was granted to it. Controllers get one only behind {@link
 * AccessFilter}, so a route that slipped past the filter cannot run.
 */
public record Caller(Credential credential, TenantId tenant) {

  /** The request attribute that carries it, and ends with the request. */
  public static final String ATTRIBUTE = "tenantpact.caller";
}
