package io.tenantpact.contracts.provider.state;

/**
 * The tenants of one interaction, each with the same states and values of its own.
 *
 * @param caller who sends the request
 * @param decoy whose data must not show, change or be told from nobody's
 */
public record Cast(SeededTenant caller, SeededTenant decoy) {}
