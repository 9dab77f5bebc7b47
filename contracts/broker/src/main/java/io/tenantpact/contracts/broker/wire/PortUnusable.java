package io.tenantpact.contracts.broker.wire;

/** The broker cannot listen where it was told to; whoever started it can mend that. */
public final class PortUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PortUnusable(String host, int number, Exception cause) {
    super(
        "expected port %d of %s to be free, but %s; stop what uses it or name another port"
            .formatted(
                number,
                host,
                String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT)),
        cause);
  }
}
