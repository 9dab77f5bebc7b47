package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.endpoint.StateChangeEndpoint;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.service.fault.FaultPlanter;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.stage.ServiceDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service as a verifier of another language needs it: on a random port, on a database of its
 * own, with an endpoint that sets states up. It prints the two URLs and runs until its input ends:
 * {@code mvn -pl provider-service spring-boot:test-run
 * -Dspring-boot.run.main-class=io.tenantpact.service.contract.ServiceForVerifiers}.
 */
final class ServiceForVerifiers {

  /** By its name, since the class is nobody's to see. */
  private static final String SERVICE = "io.tenantpact.service.ServiceApplication";

  private ServiceForVerifiers() {}

  public static void main(String[] args) throws IOException {
    var database = ServiceDatabase.create();
    try (var service = start(database);
        var endpoint = endpoint(service, database)) {
      System.out.printf(
          "service=http://localhost:%s states=%s%n",
          service.getEnvironment().getRequiredProperty("local.server.port"), endpoint.url());
      System.in.transferTo(OutputStream.nullOutputStream());
    } finally {
      database.drop();
    }
  }

  private static ConfigurableApplicationContext start(ServiceDatabase database) {
    var service =
        new SpringApplicationBuilder(FaultPlanter.class)
            .initializers(database)
            .properties(Map.of("server.port", 0));
    service.application().setSources(Set.of(SERVICE));
    return service.run();
  }

  private static StateChangeEndpoint endpoint(
      ConfigurableApplicationContext service, ServiceDatabase database) {
    var tenants = new ServiceTenants(database.superuser());
    var states = new ServiceStates(database, tenants, service.getBean(Cursors.class));
    return StateChangeEndpoint.start(Tenancy.standard(), tenants, states.handlers());
  }
}
