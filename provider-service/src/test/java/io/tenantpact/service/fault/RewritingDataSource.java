package io.tenantpact.service.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections that change statements before they are prepared. */
final class RewritingDataSource extends DelegatingDataSource {

  private final DataSource superuser;
  private final List<Rewrite> rewrites;

  RewritingDataSource(DataSource target, DataSource superuser, List<Rewrite> rewrites) {
    super(target);
    this.superuser = superuser;
    this.rewrites = rewrites;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return proxy(Connection.class, new Rewriting(super.getConnection()));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private final class Rewriting implements InvocationHandler {

    private final Connection connection;

    Rewriting(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      return arguments != null && method.getName().equals("prepareStatement")
          ? prepare(method, arguments)
          : RewritingDataSource.invoke(connection, method, arguments);
    }

    private Object prepare(Method method, Object[] arguments) throws Throwable {
      var sql = (String) arguments[0];
      var concerned = rewrites.stream().filter(each -> each.concerns(sql)).toList();
      if (concerned.isEmpty()) {
        return prepared(connection, method, arguments);
      }
      concerned.forEach(PlantingLog::met);
      arguments[0] = over(sql, concerned);
      var other =
          concerned.stream().anyMatch(Rewrite::asSuperuser) ? superuser.getConnection() : null;
      var statement = prepared(other == null ? connection : other, method, arguments);
      return proxy(PreparedStatement.class, new Rewritten(statement, other));
    }

    private static String over(String sql, List<Rewrite> rewrites) {
      var changed = sql;
      for (var each : rewrites) {
        changed = each.over(changed);
      }
      return changed;
    }

    private static Object prepared(Connection on, Method method, Object[] arguments)
        throws Throwable {
      return Objects.requireNonNull(RewritingDataSource.invoke(on, method, arguments));
    }
  }

  /**
   * A statement of the fault's own making, whose failure is the fault's and not the service's.
   *
   * @param connection what ends with the statement; null if it is the service's own
   */
  private record Rewritten(Object statement, @Nullable Connection connection)
      implements InvocationHandler {

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      try {
        return RewritingDataSource.invoke(statement, method, arguments);
      } catch (SQLException e) {
        PlantingLog.broke(e);

        throw e;
      } finally {
        if (connection != null && method.getName().equals("close")) {
          connection.close();
        }
      }
    }
  }
}
