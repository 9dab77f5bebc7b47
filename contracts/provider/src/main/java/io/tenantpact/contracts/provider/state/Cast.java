package io.tenantpact.contracts.provider.state;

/**
 * The tenants of one interaction, each with the same states and values of its own.
 *
 * @param caller who sends the request
 * @param decoy whose data must not show, change or be told from nobody's
 * @param callers what is stored for the caller, looked at when the decoy was there
 * @param decoys what is stored for the decoy; nobody has looked yet
 */
public record Cast(
    SeededTenant caller, SeededTenant decoy, StoredData callers, StoredData decoys) {}
