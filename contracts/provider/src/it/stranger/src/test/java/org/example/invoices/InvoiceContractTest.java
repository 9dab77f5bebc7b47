package org.example.invoices;

import au.com.dius.pact.provider.junitsupport.Provider;
import io.tenantpact.contracts.provider.ProviderUnderTest;
import io.tenantpact.contracts.provider.TenantPactVerification;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.StateName;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.net.URI;
import java.util.Collections;
import java.util.UUID;

@Provider("invoice-service")
@TenantPactVerification(pacts = "pacts")
class InvoiceContractTest implements ProviderUnderTest, TenantFixtures {

  @StateName("the tenant has invoices")
  record TenantHasInvoices(int count) implements ProviderState {}

  private static final Tenants TENANTS = new Tenants();
  private static final InvoiceService SERVICE = InvoiceService.start(TENANTS);

  public URI url() {
    return SERVICE.url();
  }

  public Tenancy tenancy() {
    return Tenancy.standard()
        .with(TenantCarrier.path("/tenants/{tenant}"))
        .withCredentialHeader("Authorization")
        .withValues("tenant", "token");
  }

  public DenialPolicy denials() {
    return DenialPolicy.standard().with(Denied.TENANT_UNREADABLE, 404);
  }

  public States states() {
    return States.handled().by(TenantHasInvoices.class, this::bill);
  }

  private StateValues bill(TestTenant tenant, TenantHasInvoices state) {
    var notes = Collections.nCopies(state.count(), tenant.canary().mark("two chairs"));
    return StateValues.of("invoice", TENANTS.bill(tenant.id(), notes).get(0).id());
  }

  public TenantFixtures fixtures() {
    return this;
  }

  public TestTenant create(Canary canary) {
    var id = UUID.randomUUID().toString();
    return new TestTenant(id, TENANTS.admit(id), canary);
  }

  public String checksum(TestTenant tenant) {
    return TENANTS.invoicesOf(tenant.id()).toString();
  }

  public void purge(TestTenant tenant) {
    TENANTS.dismiss(tenant.id());
  }
}
