package io.tenantpact.contracts.provider.cast;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a caller could come with beside another tenant's values.
 *
 * @param ghost a tenant that is gone: its values look like any other's, and nobody has them
 * @param sharedCredential makes one that may enter the caller's tenant and the decoy's, if the
 *     fixtures do
 * @param claiming signs a token of the caller's that claims a tenant or none, likewise
 */
public record Outsiders(
    SeededTenant ghost,
    Supplier<Optional<String>> sharedCredential,
    Function<Optional<String>, Optional<String>> claiming) {}
