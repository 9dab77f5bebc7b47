package io.tenantpact.service.contract;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.service.fault.WithPlantedFault;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.stage.ServiceDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Verifies the same pacts in the same states with pact-jvm alone, to see what it notices of a
 * fault: for the caller only, since it knows no decoy.
 */
@WithPlantedFault
@Provider("tenantpact-provider-service")
@PactFolder("../contracts/pacts")
class StockVerification {

  private final Seeding seeding;
  private SeededTenant caller;
  @LocalServerPort private int port;

  StockVerification(ServiceDatabase database, Cursors cursors) {
    var tenants = new ServiceTenants(database.superuser());
    var states = new ServiceStates(database, tenants, cursors);
    this.seeding = new Seeding(Tenancy.standard(), tenants, states.handlers());
  }

  @BeforeEach
  void seed(PactVerificationContext context) {
    context.setTarget(new HttpTestTarget("localhost", port));
    caller = seeding.seed(context.getInteraction().getProviderStates());
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void keeps(PactVerificationContext context) {
    context.verifyInteraction();
  }

  @AfterEach
  void purge() {
    seeding.purge(caller);
  }

  /** The states are all set up by now; pact-jvm asks for the values of each. */
  @State({
    "tenant exists",
    "tenant has resources",
    "cursor points after",
    "resource exists",
    "resource was changed",
    "project exists",
    "tenant is suspended",
    "credential may only read",
    "credential was revoked",
    "credential of no tenant",
    "cursor of another tenant",
    "cursor was tampered",
    "resource is gone",
    "resource was created",
    "colleague created resource",
    "resource is being created",
    "project was created",
    "project has key",
    "project has resource",
    "resource was activated",
    "tenant has projects"
  })
  Map<String, Object> valuesOfState() {
    return caller.values().asMap();
  }
}
