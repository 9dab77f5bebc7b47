package io.tenantpact.contracts.provider.postgres;

import org.jspecify.annotations.Nullable;

/** No PostgreSQL for the tests. The message says what was expected, what came and what to do. */
public final class PostgresUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  PostgresUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
