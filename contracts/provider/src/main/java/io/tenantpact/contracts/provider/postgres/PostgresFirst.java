package io.tenantpact.contracts.provider.postgres;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts {@link PostgresServer#shared} before anything else of a test class, so that a server that
 * does not start fails the class once, in one line, and not each test from within whatever the
 * class would have started on it. Stands before the other extensions:
 *
 * <pre>{@code
 * @ExtendWith(PostgresFirst.class)
 * @SpringBootTest
 * }</pre>
 */
public final class PostgresFirst implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    PostgresServer.shared();
  }
}
