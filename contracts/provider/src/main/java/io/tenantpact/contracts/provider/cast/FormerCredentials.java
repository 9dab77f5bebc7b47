package io.tenantpact.contracts.provider.cast;

import java.util.Optional;

/**
 * What was a tenant's credential once, if the fixtures make such.
 *
 * @param revoked one that somebody took back
 * @param expired one whose time is over
 */
public record FormerCredentials(Optional<String> revoked, Optional<String> expired) {}
