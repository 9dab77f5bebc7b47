package io.tenantpact.service.credential;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A caller that is known.
 *
 * @param id public, unlike its key
 * @param ends when it expires or was revoked, whichever comes first; null if never
 */
public record Credential(String id, Set<Scope> scopes, @Nullable Instant ends) {

  boolean isAliveAt(Instant now) {
    return ends == null || now.isBefore(ends);
  }

  public boolean has(Scope scope) {
    return scopes.contains(scope);
  }
}
