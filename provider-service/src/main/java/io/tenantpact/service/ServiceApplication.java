package io.tenantpact.service;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts the service; every error page is {@code problem}'s, so Boot's own is left out. */
@SpringBootApplication(proxyBeanMethods = false, exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan
final class ServiceApplication {

  private ServiceApplication() {}

  public static void main(String[] args) {
    SpringApplication.run(ServiceApplication.class, args);
  }

  /** Milliseconds are all that the database and the representations keep. */
  @Bean
  static Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
