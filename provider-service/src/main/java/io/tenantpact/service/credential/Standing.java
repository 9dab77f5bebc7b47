package io.tenantpact.service.credential;

/** How a tenant stands that a credential may enter. */
public enum Standing {
  ACTIVE,
  SUSPENDED
}
