package io.tenantpact.contracts.provider.exchange;

import java.util.function.Supplier;

/** A request and what came back. */
public final class Exchange {

  private final Supplier<Sent> sent;
  private final Answer answer;

  Exchange(Supplier<Sent> sent, Answer answer) {
    this.sent = sent;
    this.answer = answer;
  }

  /** What was sent; put into words only when somebody wants to read it. */
  public Sent sent() {
    return sent.get();
  }

  /** What came back. */
  public Answer answer() {
    return answer;
  }
}
