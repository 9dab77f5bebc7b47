package io.tenantpact.contracts.provider.state;

/**
 * A tenant with the states of an interaction set up.
 *
 * @param values what pacts may ask for, the tenant's id and credential among them
 */
public record SeededTenant(TestTenant tenant, StateValues values) {}
