package io.tenantpact.contracts.provider.request;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier.Place;

/** Tells which interactions ask for a tenant's data, as an API carries its tenants. */
public record TenantScope(Tenancy tenancy) {

  /** Whether the request names a tenant and is to be served. */
  public boolean has(Interaction interaction) {
    return interaction instanceof SynchronousRequestResponse http
        && http.getResponse().getStatus() < 400
        && (isClaim()
            ? hasCredential(http)
            : new TenantPlace(tenancy.carrier()).isIn(http.getRequest()));
  }

  /** Whether the request has the header of the credential. */
  public boolean hasCredential(Interaction interaction) {
    return interaction instanceof SynchronousRequestResponse http
        && Headers.of(http.getRequest()).get(tenancy.credentialHeader()).isPresent();
  }

  /** Whether the tenant is what the credential claims. */
  public boolean isClaim() {
    return tenancy.carrier().place() == Place.CLAIM;
  }
}
