package io.tenantpact.contracts.provider.state;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a caller could come with beside another tenant's values.
 *
 * @param ghost a tenant that is gone: its values look like any other's, and nobody has them
 * @param revokedCredential one that was the caller's, if the fixtures make such
 * @param expiredCredential one whose time is over, likewise
 * @param sharedCredential makes one that may enter the caller's tenant and the decoy's, likewise
 * @param claiming signs a token of the caller's that claims a tenant or none, if the fixtures do
 */
public record Outsiders(
    SeededTenant ghost,
    Optional<String> revokedCredential,
    Optional<String> expiredCredential,
    Supplier<Optional<String>> sharedCredential,
    Function<Optional<String>, Optional<String>> claiming) {}
