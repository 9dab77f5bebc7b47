package io.tenantpact.service.fault;

import java.util.function.UnaryOperator;

/** How statements change on their way to the database. */
final class Rewrites {

  /** Takes the parameter and binds nothing. */
  static final UnaryOperator<String> UNBOUND =
      sql -> sql.contains("set_config('tenantpact.tenant'") ? "select ?::text" : sql;

  private Rewrites() {}
}
