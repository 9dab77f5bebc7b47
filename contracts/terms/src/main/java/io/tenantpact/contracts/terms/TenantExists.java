package io.tenantpact.contracts.terms;

/**
 * The one state every provider has: a tenant, and a credential that it accepts. An interaction that
 * needs nothing else is given this one, so that the tenant's id and credential still come from the
 * provider's side.
 */
public record TenantExists() implements ProviderState {}
