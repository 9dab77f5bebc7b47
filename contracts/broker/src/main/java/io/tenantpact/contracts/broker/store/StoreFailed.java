package io.tenantpact.contracts.broker.store;

import java.sql.SQLException;

/** SQL went wrong while the broker was running: a bug, a full disk or a file taken away. */
public final class StoreFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreFailed(String what, SQLException cause) {
    super(what, cause);
  }
}
