package io.tenantpact.service.fault;

import io.tenantpact.service.stage.ServiceDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Makes a service with a fault run on a database that ends with it; a sound one on the shared. */
final class FaultyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext service) {
    if (Fault.planted().isEmpty()) {
      ServiceDatabase.shared().initialize(service);
      return;
    }
    var database = ServiceDatabase.create();
    database.initialize(service);
    service.addApplicationListener(new DropAtEnd(database));
  }

  private record DropAtEnd(ServiceDatabase database)
      implements ApplicationListener<ApplicationEvent> {

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
      if (event instanceof ContextClosedEvent) {
        database.drop();
      }
    }
  }
}
