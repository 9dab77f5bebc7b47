package io.tenantpact.contracts.provider.cast;

/**
 * The tenants of one interaction, each with the same states and values of its own.
 *
 * @param caller who sends the request
 * @param former credentials that were the caller's once
 * @param decoy whose data must not show, change or be told from nobody's
 * @param callers what is stored for the caller, looked at when all of it was there
 * @param decoys what is stored for the decoy; nobody has looked yet
 * @param attention how often somebody looks at either
 */
public record Cast(
    SeededTenant caller,
    FormerCredentials former,
    SeededTenant decoy,
    StoredData callers,
    StoredData decoys,
    Attention attention) {}
