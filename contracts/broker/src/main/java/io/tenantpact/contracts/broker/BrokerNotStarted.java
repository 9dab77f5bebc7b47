package io.tenantpact.contracts.broker;

/**
 * The broker could not start: its file or its port is not what it needs. The message is one line
 * that says what was expected, what came, and what to do; nothing half-made is left behind.
 */
public final class BrokerNotStarted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokerNotStarted(String message, Throwable cause) {
    super(message.replaceAll("\\s*\\R\\s*", " "), cause);
  }
}
