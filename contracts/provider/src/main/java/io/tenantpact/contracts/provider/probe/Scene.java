package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.Outsiders;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.leak.Oracles;
import io.tenantpact.contracts.provider.request.Injection;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.request.TenantPlace;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.function.Supplier;

/**
 * What the probes of one interaction are made of.
 *
 * @param request the caller's
 * @param decoysRequest the decoy's
 * @param standIn another caller each time, whom nobody needs afterwards
 */
public record Scene(
    Tenancy tenancy,
    DenialPolicy policy,
    InteractionRequest request,
    InteractionRequest decoysRequest,
    Supplier<StandIn> standIn,
    Cast cast,
    Oracles oracles,
    Outsiders outsiders) {

  /** Somebody who asks in the caller's place. */
  public record StandIn(SeededTenant tenant, InteractionRequest request) {}

  boolean isCredential(Injection injection) {
    return injection.isHeader(tenancy.credentialHeader());
  }

  /** Whether another's value need not be refused there. */
  boolean isOpen(Injection injection) {
    return injection.takesAnything() || policy.open().contains(injection.name());
  }

  /** The request's part that names the tenant. */
  TenantPlace place() {
    return new TenantPlace(tenancy.carrier());
  }

  /** Whether the request names a tenant there. */
  boolean namesTenant() {
    return place().isIn(request.specimen());
  }

  /** Whether the tenant that it names there is the caller's own. */
  boolean namesTheCaller() {
    return request.injections().stream()
        .filter(each -> place().takes(each, request.specimen()))
        .anyMatch(each -> each.name().equals(tenancy.tenantValue()));
  }
}
