package io.tenantpact.service.stage;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The beans of {@link WithService}. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceStage {

  @Bean
  TenantSeed tenantSeed(ServiceDatabase database) {
    return database.seed();
  }

  /** Lazy, since there is no port before the service runs. */
  @Bean
  @Lazy
  ServiceHttp serviceHttp(Environment environment) {
    return new ServiceHttp(environment.getRequiredProperty("local.server.port", int.class));
  }

  @Bean
  @Lazy
  TestTenants testTenants(TenantSeed seed, ServiceHttp http) {
    return new TestTenants(seed, http);
  }
}
