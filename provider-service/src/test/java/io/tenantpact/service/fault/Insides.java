package io.tenantpact.service.fault;

import io.tenantpact.service.paging.Cursors;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a faulty filter can reach of the service.
 *
 * @param superuser sees and changes every tenant's rows
 */
record Insides(JdbcClient superuser, Cursors cursors) {

  /** The first column of whatever rows a query finds; each {@code ?} is a parameter. */
  List<String> find(String sql, Object... parameters) {
    return superuser.sql(sql).params(parameters).query(String.class).list();
  }

  boolean finds(String sql, Object... parameters) {
    return !find(sql, parameters).isEmpty();
  }
}
