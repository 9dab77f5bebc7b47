package io.tenantpact.contracts.gate.wire;

import org.jspecify.annotations.Nullable;

/**
 * The gate could not do what it was asked: no broker, no pacts, an unknown version. It is no
 * verdict. The message is one line: what was expected, what came, what to do.
 */
public final class GateFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A failure of its own. */
  public GateFailed(String message) {
    this(message, null);
  }

  /** A failure that another one caused. */
  public GateFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
