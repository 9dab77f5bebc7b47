package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.state.Cast;
import io.tenantpact.contracts.provider.state.Outsiders;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;

/** What the probes of one interaction are made of. */
record Scene(
    Tenancy tenancy,
    DenialPolicy policy,
    InteractionRequest request,
    Cast cast,
    Outsiders outsiders) {

  boolean isCredential(Injection injection) {
    return injection.isHeader(tenancy.credentialHeader());
  }

  /** The request's part that names the tenant. */
  TenantPlace place() {
    return new TenantPlace(tenancy.carrier());
  }
}
