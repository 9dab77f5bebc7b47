package io.tenantpact.service.fault;

import io.tenantpact.service.stage.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A fault in the database and in the service's connections to it: after the start, since the
 * service looks at its database then and would not run.
 */
final class DatabaseFault implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent> {

  private final Planting planting;
  private final ServiceDatabase database;
  private final AtomicBoolean started = new AtomicBoolean();

  DatabaseFault(Planting planting, ServiceDatabase database) {
    this.planting = planting;
    this.database = database;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource own
            && name.equals("dataSource")
            && !planting.rewrites().isEmpty()
        ? new OnceStarted(
            own, new RewritingDataSource(own, database.superuserLogin(), planting.rewrites()))
        : bean;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    if (!planting.sql().isEmpty()) {
      database.superuser().sql(planting.sql().replace("${app}", database.app())).update();
    }
    PlantingLog.planted(planting);
    started.set(true);
  }

  /** The service's own connections until it has started, faulty ones from then on. */
  private final class OnceStarted extends DelegatingDataSource {

    private final DataSource faulty;

    OnceStarted(DataSource own, DataSource faulty) {
      super(own);
      this.faulty = faulty;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return started.get() ? faulty.getConnection() : super.getConnection();
    }
  }
}
