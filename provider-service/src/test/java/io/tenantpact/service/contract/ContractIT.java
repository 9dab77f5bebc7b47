package io.tenantpact.service.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import io.tenantpact.contracts.provider.ProviderUnderTest;
import io.tenantpact.contracts.provider.TenantPactVerification;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.service.fault.WithPlantedFault;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.stage.ServiceDatabase;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Verifies every consumer's pact against the running service on a real PostgreSQL. */
@ExtendWith(ThreeNoesForAYes.class)
@WithPlantedFault
@Tag("K3")
@Tag("K8")
@Tag("T1")
@Tag("T2")
@Tag("T8")
@Tag("T9")
@Tag("I11")
@Tag("I16")
@Tag("I17")
@Tag("I18")
@Tag("D11")
@Provider("tenantpact-provider-service")
@TenantPactVerification(pacts = "../contracts/pacts")
class ContractIT implements ProviderUnderTest {

  private final ServiceTenants tenants;
  private final ServiceStates states;
  @LocalServerPort private int port;

  ContractIT(ServiceDatabase database, Cursors cursors) {
    this.tenants = new ServiceTenants(database.superuser());
    this.states = new ServiceStates(database, tenants, cursors);
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public TenantFixtures fixtures() {
    return tenants;
  }

  /** A project's key is unique per tenant: another tenant's is free. To filter is not to reach. */
  @Override
  public DenialPolicy denials() {
    return DenialPolicy.standard().withOpen("projectKey").withOpen("projectFilter");
  }

  @Override
  public States states() {
    return states.handlers();
  }
}
