package io.tenantpact.service.access;

import io.tenantpact.service.credential.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What a request has to bring. Whatever is not named here is a tenant's: a new path is closed until
 * someone opens it.
 *
 * @param isOpen needs no credential
 * @param hasTenant needs the tenant header, and a grant for that tenant
 */
record Route(boolean isOpen, boolean hasTenant, Optional<Scope> scope) {

  private static final Set<String> OPEN = Set.of("/health", "/health/ready");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  static Route of(HttpServletRequest request) {
    var path = request.getServletPath();
    if (OPEN.contains(path)) {
      return new Route(true, false, Optional.empty());
    }
    if (path.equals("/v1/tenants") || path.startsWith("/v1/tenants/")) {
      return new Route(false, false, Optional.of(Scope.ADMIN));
    }
    if (path.equals("/v1/ping")) {
      return new Route(false, true, Optional.empty());
    }
    return new Route(
        false, true, Optional.of(READING.contains(request.getMethod()) ? Scope.READ : Scope.WRITE));
  }
}
