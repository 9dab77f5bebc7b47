package io.tenantpact.contracts.terms;

/** What a caller asks for and may not have. */
public enum Denied {
  /** No credential, an unknown one, or one that was revoked. */
  CREDENTIAL,
  /** No tenant, a blank one, one that cannot be read, or two. */
  TENANT_UNREADABLE,
  /** A tenant that the credential was not granted: another's, or none that exists. */
  TENANT_NOT_GRANTED,
  /** What the path names is not the caller's, or nobody's. */
  PATH_VALUE,
  /** What the body refers to is not the caller's, or nobody's. */
  BODY_VALUE,
  /** What a query parameter names, such as a cursor, is not the caller's, or nobody's. */
  QUERY_VALUE,
  /** What {@code If-Match} names is no current version of what the caller has. */
  PRECONDITION,
  /** What another header names is not the caller's, or nobody's. */
  HEADER_VALUE
}
