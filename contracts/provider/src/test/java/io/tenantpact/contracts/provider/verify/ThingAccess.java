package io.tenantpact.contracts.provider.verify;

import com.sun.net.httpserver.Headers;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who may reach which tenant's things. */
final class ThingAccess {

  private static final String TENANT = "X-Tenant-Id";

  private final Map<String, String> tenantsByKey = new ConcurrentHashMap<>();
  private final Map<String, String> tenantsByRevokedKey = new ConcurrentHashMap<>();
  private final Supplier<Fault> fault;

  ThingAccess(Supplier<Fault> fault) {
    this.fault = fault;
  }

  void grant(String key, String tenant) {
    tenantsByKey.put(key, tenant);
  }

  String revoked(String tenant) {
    tenantsByRevokedKey.put("revoked-" + tenant, tenant);
    return "revoked-" + tenant;
  }

  void forget(String tenant) {
    tenantsByKey.values().removeIf(tenant::equals);
    tenantsByRevokedKey.values().removeIf(tenant::equals);
  }

  boolean isEmpty() {
    return tenantsByKey.isEmpty() && tenantsByRevokedKey.isEmpty();
  }

  /** The status of the refusal, or 0. */
  int refusal(Headers headers, Set<String> tenants) {
    var key = headers.getFirst("X-API-Key");
    if (!isAccepted(key)) {
      return 401;
    }
    if (!isReadable(headers.getOrDefault(TENANT, List.of()))) {
      return 400;
    }
    var tenant = tenantOf(headers);
    if (key != null && tenantsByKey.containsKey(key) && !tenant.equals(tenantsByKey.get(key))) {
      if (fault.get() == Fault.TELLS_UNKNOWN_TENANTS_APART && !tenants.contains(tenant)) {
        return 404;
      }
      return fault.get() == Fault.TRUSTS_THE_TENANT_HEADER ? 0 : 403;
    }
    return 0;
  }

  String tenantOf(Headers headers) {
    var named = headers.getFirst(TENANT);
    return named == null || named.isEmpty()
        ? tenantsByKey.getOrDefault(headers.getFirst("X-API-Key"), "")
        : named;
  }

  private boolean isAccepted(String key) {
    if (key == null) {
      return fault.get() == Fault.SERVES_WITHOUT_CREDENTIAL;
    }
    return tenantsByKey.containsKey(key)
        || (tenantsByRevokedKey.containsKey(key) && fault.get() == Fault.SERVES_REVOKED_CREDENTIALS)
        || fault.get() == Fault.SERVES_UNKNOWN_CREDENTIALS;
  }

  private boolean isReadable(List<String> named) {
    if (named.isEmpty() || named.get(0).isEmpty()) {
      return fault.get() == Fault.GUESSES_THE_TENANT;
    }
    return named.get(0).matches("[a-z0-9-]+")
        && (named.size() == 1 || fault.get() == Fault.TAKES_THE_FIRST_OF_TWO_TENANTS);
  }
}
