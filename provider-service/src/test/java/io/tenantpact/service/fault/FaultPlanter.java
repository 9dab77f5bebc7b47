package io.tenantpact.service.fault;

import io.tenantpact.service.stage.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Plants the fault that the JVM was asked for, if any: after the start, since the service looks at
 * its database then and would not run.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FaultPlanter {

  private static final Logger log = LoggerFactory.getLogger(FaultPlanter.class);
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  @Bean
  static BeanPostProcessor connections(ServiceDatabase database) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource own && name.equals("dataSource")
            ? Fault.planted()
                .flatMap(fault -> fault.planting().connections())
                .<Object>map(
                    change -> new OnceStarted(own, change.apply(own, database.superuserLogin())))
                .orElse(bean)
            : bean;
      }
    };
  }

  @Bean
  FilterRegistrationBean<?> answers(ServiceDatabase database) {
    var filter =
        Fault.planted()
            .flatMap(fault -> fault.planting().answers())
            .map(change -> change.apply(database));
    var registration =
        new FilterRegistrationBean<>(
            filter.orElse((request, response, next) -> next.doFilter(request, response)));
    registration.setEnabled(filter.isPresent());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @EventListener
  void plant(ApplicationReadyEvent ready) {
    STARTED.set(true);
    Fault.planted().ifPresent(fault -> plant(fault, ready));
  }

  private static void plant(Fault fault, ApplicationReadyEvent ready) {
    log.warn("planted {}: {}", fault, fault.words());
    fault
        .planting()
        .sql()
        .ifPresent(
            sql ->
                ready
                    .getApplicationContext()
                    .getBean(ServiceDatabase.class)
                    .superuser()
                    .sql(sql)
                    .update());
  }

  /** The service's own connections until it has started, faulty ones from then on. */
  private static final class OnceStarted extends DelegatingDataSource {

    private final DataSource faulty;

    OnceStarted(DataSource own, DataSource faulty) {
      super(own);
      this.faulty = faulty;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return STARTED.get() ? faulty.getConnection() : super.getConnection();
    }
  }
}
