package io.tenantpact.contracts.provider.cast;

/**
 * How often somebody looks at what is stored for the tenants of an interaction. To look is most of
 * what a verification asks of a database, and nearly all providers leave it as it was.
 */
public enum Attention {
  /** Before and after all that must not change it: enough to know that nothing did. */
  AROUND,
  /** After each step, so that the one which changed it is known. */
  CLOSE;

  /** Whether it is looked at after each step. */
  public boolean isClose() {
    return this == CLOSE;
  }
}
