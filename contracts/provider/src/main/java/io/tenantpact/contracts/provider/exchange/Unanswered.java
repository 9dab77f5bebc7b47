package io.tenantpact.contracts.provider.exchange;

import java.io.IOException;
import java.util.function.Supplier;

/** An exchange that ended without a whole answer. It says what its cause says. */
public final class Unanswered extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Supplier<Sent> sent;

  Unanswered(Supplier<Sent> sent, IOException cause) {
    super(cause.getMessage(), cause);
    this.sent = sent;
  }

  /** What was sent. */
  public Sent sent() {
    return sent.get();
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // its own class says nothing to a reader
  public String toString() {
    return String.valueOf(getCause());
  }
}
