package io.tenantpact.contracts.provider.postgres;

/**
 * No PostgreSQL for the tests. The message is one line that says what was expected, what came and
 * what to do; a stack would only push it out of sight, so there is none.
 */
public final class PostgresUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  PostgresUnavailable(String message) {
    super(message.replaceAll("\\s*\\R\\s*", " "), null, false, false);
  }
}
