package io.tenantpact.service.fault;

import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** The tenant that a request asks for, as the sound service reads it. */
final class SentTenant {

  private SentTenant() {}

  /** Empty unless there is one header, and a tenant's id in it: whoever is there may read on. */
  static Optional<TenantId> of(HttpServletRequest request) {
    var sent = Collections.list(request.getHeaders(TenantId.HEADER));
    return sent.size() == 1 && TenantId.isWellFormed(sent.get(0))
        ? Optional.of(new TenantId(sent.get(0)))
        : Optional.empty();
  }
}
