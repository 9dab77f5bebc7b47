package io.tenantpact.contracts.provider.state;

import java.util.Optional;
import java.util.function.Function;

/**
 * The tenants of one interaction, each with the same states and values of its own.
 *
 * @param caller who sends the request
 * @param decoy whose data must not show, change or be told from nobody's
 * @param ghost a tenant that is gone: its values look like any other's, and nobody has them
 * @param revokedCredential one that was the caller's, if the fixtures make such
 * @param claiming signs a token of the caller's that claims a tenant or none, if the fixtures do
 */
public record Cast(
    SeededTenant caller,
    SeededTenant decoy,
    SeededTenant ghost,
    Optional<String> revokedCredential,
    Function<Optional<String>, Optional<String>> claiming) {}
