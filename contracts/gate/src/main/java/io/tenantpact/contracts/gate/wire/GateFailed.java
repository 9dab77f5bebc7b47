package io.tenantpact.contracts.gate.wire;

import io.tenantpact.contracts.gate.terminal.OneLine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gate could not do what it was asked: no broker, no pacts, an unknown version. It is no
 * verdict. The message is one line, but for details: what was expected, what came, what to do.
 */
public final class GateFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A failure of its own. */
  public GateFailed(String message) {
    this(message, (Throwable) null);
  }

  /** A failure that another one caused. */
  public GateFailed(String message, @Nullable Throwable cause) {
    super(OneLine.of(message), cause);
  }

  /** A failure with what led to it, in a line each below the message. */
  public GateFailed(String message, List<String> details) {
    super(
        Stream.concat(Stream.of(message), details.stream().map(each -> "  " + each))
            .map(OneLine::of)
            .collect(Collectors.joining(System.lineSeparator())));
  }
}
