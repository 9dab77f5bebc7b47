package io.tenantpact.service.tenant;

import java.util.List;

/** The database would show one tenant's rows to another; an operator has to mend it. */
final class TenancyBroken extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  TenancyBroken(List<String> faults) {
    super("expected a database that keeps tenants apart, but:\n- " + String.join("\n- ", faults));
  }
}
