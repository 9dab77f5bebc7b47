package io.tenantpact.contracts.provider.cast;

import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a caller could come with beside another tenant's values.
 *
 * @param ghost a tenant that is gone: its values look like any other's, and nobody has them
 * @param mayShare false once the fixtures made no such credential
 * @param sharedCredential makes one that may enter both of two tenants, if the fixtures do
 * @param claiming signs a token of the caller's that claims a tenant or none, likewise
 */
public record Outsiders(
    SeededTenant ghost,
    boolean mayShare,
    BiFunction<TestTenant, TestTenant, Optional<String>> sharedCredential,
    Function<Optional<String>, Optional<String>> claiming) {}
