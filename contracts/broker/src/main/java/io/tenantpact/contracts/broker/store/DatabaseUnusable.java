package io.tenantpact.contracts.broker.store;

import java.nio.file.Path;

/** The file cannot serve as the broker's database; whoever started the broker can mend it. */
public final class DatabaseUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private DatabaseUnusable(String message) {
    super(message);
  }

  DatabaseUnusable(String message, Throwable cause) {
    super(message, cause);
  }

  /** What was expected of the file, what came instead, and what to do. */
  static DatabaseUnusable because(Path file, String found, String advice) {
    return new DatabaseUnusable(message(file, found, advice));
  }

  static DatabaseUnusable because(Path file, String found, String advice, Throwable cause) {
    return new DatabaseUnusable(message(file, found, advice), cause);
  }

  private static String message(Path file, String found, String advice) {
    return "expected a broker database at %s, but %s; %s".formatted(file, found, advice);
  }
}
