package io.tenantpact.service.stage;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes a service run on {@link ServiceDatabase#shared()}. */
final class SharedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext service) {
    ServiceDatabase.shared().initialize(service);
  }
}
