package io.tenantpact.service.fault;

import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.stage.ServiceDatabase;
import jakarta.servlet.Filter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Plants the fault that the JVM was asked for, if any. */
@TestConfiguration(proxyBeanMethods = false)
public class FaultPlanter {

  @Bean
  static DatabaseFault databaseFault(ServiceDatabase database) {
    return new DatabaseFault(planting(), database);
  }

  @Bean
  FilterRegistrationBean<Filter> outside(ServiceDatabase database, Cursors cursors) {
    var filter = planting().outside().apply(new Insides(database.superuser(), cursors));
    return registration("outside", filter, Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  FilterRegistrationBean<Filter> inside(ServiceDatabase database, Cursors cursors) {
    var filter = planting().inside().apply(new Insides(database.superuser(), cursors));
    return registration("inside", filter, Ordered.LOWEST_PRECEDENCE);
  }

  private static FilterRegistrationBean<Filter> registration(
      String name, Filter filter, int order) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setName(name);
    registration.setOrder(order);
    return registration;
  }

  private static Planting planting() {
    return Fault.planted().map(Fault::planting).orElseGet(Planting::nothing);
  }
}
