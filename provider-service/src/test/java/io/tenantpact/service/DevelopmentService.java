package io.tenantpact.service;

import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.TenantSeed;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The service to try out by hand, with two tenants and a key for each: {@code mvn -pl
 * provider-service spring-boot:test-run}. It listens on 8080, or where {@code SERVER_PORT} says.
 */
final class DevelopmentService {

  private static final String DATABASE = "tenantpact_development";

  private DevelopmentService() {}

  public static void main(String[] args) {
    var service =
        new SpringApplicationBuilder(ServiceApplication.class)
            .initializers(each -> ServiceDatabase.create(DATABASE).initialize(each))
            .run(args);
    var port = service.getEnvironment().getRequiredProperty("local.server.port");
    var seed = service.getBean(ServiceDatabase.class).seed();
    System.out.println(welcome("http://localhost:" + port, seed));
  }

  private static String welcome(String url, TenantSeed seed) {
    var acme = seed.tenant("acme");
    var globex = seed.tenant("globex");
    var acmeKey = seed.key(acme);
    var globexKey = seed.key(globex);
    var resource = seed.resource(acme, ResourceSeed.named("first"));
    seed.resource(globex, ResourceSeed.named("not for acme"));
    return """

        Two tenants, acme and globex, and a key for each. Paste any of these:

        # list what acme has
        curl -i %1$s/v1/resources -H 'X-Tenant-Id: acme' -H 'X-API-Key: %2$s'

        # create something
        curl -i %1$s/v1/resources -H 'X-Tenant-Id: acme' -H 'X-API-Key: %2$s' \\
          -H 'Content-Type: application/json' -H "Idempotency-Key: try-$RANDOM" -d '{"name":"second"}'

        # get one
        curl -i %1$s/v1/resources/%4$s -H 'X-Tenant-Id: acme' -H 'X-API-Key: %2$s'

        # globex asks for acme's: 404, as for an id that never was
        curl -i %1$s/v1/resources/%4$s -H 'X-Tenant-Id: globex' -H 'X-API-Key: %3$s'

        # globex's key asks for tenant acme: 403, as for a tenant that never was
        curl -i %1$s/v1/resources -H 'X-Tenant-Id: acme' -H 'X-API-Key: %3$s'
        """
        .formatted(url, acmeKey.secret(), globexKey.secret(), resource);
  }
}
