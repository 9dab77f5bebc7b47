package io.tenantpact.service.fault;

/**
 * What becomes of every statement that has a part.
 *
 * @param asSuperuser whether it runs in a superuser's transaction, and not in the service's own
 */
record Rewrite(String part, String replacement, boolean asSuperuser) {

  static Rewrite of(String part, String replacement) {
    return new Rewrite(part, replacement, false);
  }

  static Rewrite asSuperuser(String part) {
    return new Rewrite(part, part, true);
  }

  boolean concerns(String sql) {
    return sql.contains(part);
  }

  String over(String sql) {
    return sql.replace(part, replacement);
  }
}
