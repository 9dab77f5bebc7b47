package io.tenantpact.service.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections that change statements before they are prepared. */
final class RewritingDataSource extends DelegatingDataSource {

  private final UnaryOperator<String> rewrite;

  RewritingDataSource(DataSource target, UnaryOperator<String> rewrite) {
    super(target);
    this.rewrite = rewrite;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                arguments[0] = rewrite.apply((String) arguments[0]);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }
}
