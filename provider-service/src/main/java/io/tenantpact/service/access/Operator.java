package io.tenantpact.service.access;

import io.tenantpact.service.credential.Credential;

/** A credential that may administer tenants, and stands in none of them. */
public record Operator(Credential credential) {

  /** The request attribute that carries it, and ends with the request. */
  public static final String ATTRIBUTE = "tenantpact.operator";
}
