package io.tenantpact.contracts.provider.verify;

import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who may reach which tenant's things. */
final class ThingAccess {

  private final Map<String, List<String>> tenantsByKey = new ConcurrentHashMap<>();
  private final Map<String, String> tenantsByRevokedKey = new ConcurrentHashMap<>();
  private final Map<String, String> tenantsByExpiredKey = new ConcurrentHashMap<>();
  private final Supplier<Fault> fault;

  ThingAccess(Supplier<Fault> fault) {
    this.fault = fault;
  }

  void grant(String key, String... tenants) {
    tenantsByKey.put(key, List.of(tenants));
  }

  String revoked(String tenant) {
    tenantsByRevokedKey.put("revoked-" + tenant, tenant);
    return "revoked-" + tenant;
  }

  String expired(String tenant) {
    tenantsByExpiredKey.put("expired-" + tenant, tenant);
    return "expired-" + tenant;
  }

  void forget(String tenant) {
    tenantsByKey.values().removeIf(each -> each.contains(tenant));
    tenantsByRevokedKey.values().removeIf(tenant::equals);
    tenantsByExpiredKey.values().removeIf(tenant::equals);
  }

  boolean isEmpty() {
    return tenantsByKey.isEmpty() && tenantsByRevokedKey.isEmpty() && tenantsByExpiredKey.isEmpty();
  }

  String keyOf(String tenant) {
    return tenantsByKey.entrySet().stream()
        .filter(each -> each.getValue().equals(List.of(tenant)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The status of the refusal, or 0. */
  int refusal(Asked asked, Set<String> tenants) {
    var key = asked.key();
    if (!isAccepted(key)) {
      return 401;
    }
    if (!isReadable(asked.tenants())) {
      return 400;
    }
    var tenant = tenantOf(asked);
    if (key != null && !tenantsByKey.getOrDefault(key, List.of(tenant)).contains(tenant)) {
      return switch (fault.get()) {
        case TRUSTS_THE_TENANT_NAMED -> 0;
        case TRUSTS_ANY_TENANT_THERE_IS -> tenants.contains(tenant) ? 0 : 403;
        case TELLS_UNKNOWN_TENANTS_APART -> tenants.contains(tenant) ? 403 : 404;
        default -> 403;
      };
    }
    return 0;
  }

  /** More of a refusal's body. */
  String detail(Asked asked) {
    var key = asked.key();
    return fault.get() == Fault.TELLS_REVOKED_CREDENTIALS_APART
            && key != null
            && tenantsByRevokedKey.containsKey(key)
        ? ",\"detail\":\"revoked\""
        : "";
  }

  String tenantOf(Asked asked) {
    var last = fault.get() == Fault.TAKES_THE_LAST_OF_TWO_TENANTS ? asked.tenants().size() - 1 : 0;
    var named = asked.tenants().isEmpty() ? "" : asked.tenants().get(last);
    var key = asked.key();
    return named.isEmpty() && key != null ? firstOf(key) : named;
  }

  /** Once it is let in. */
  String servedTo(Asked asked) {
    var key = asked.key();
    if (fault.get() == Fault.WORKS_FOR_ANYBODY_IF_SEVERAL_WERE_GRANTED) {
      return granted(key).size() > 1 ? anybodyBut(granted(key)) : tenantOf(asked);
    }
    return fault.get() == Fault.WORKS_FOR_THE_FIRST_TENANT_GRANTED && key != null
        ? firstOf(key)
        : tenantOf(asked);
  }

  List<String> granted(@Nullable String key) {
    return key == null ? List.of() : tenantsByKey.getOrDefault(key, List.of());
  }

  private String anybodyBut(List<String> tenants) {
    return tenantsByKey.values().stream()
        .map(each -> each.get(0))
        .filter(each -> !tenants.contains(each))
        .findFirst()
        .orElseThrow();
  }

  private String firstOf(String key) {
    return tenantsByKey.getOrDefault(key, List.of("")).get(0);
  }

  private boolean isAccepted(@Nullable String key) {
    if (key == null) {
      return fault.get() == Fault.SERVES_WITHOUT_CREDENTIAL;
    }
    return tenantsByKey.containsKey(key)
        || (tenantsByRevokedKey.containsKey(key) && fault.get() == Fault.SERVES_REVOKED_CREDENTIALS)
        || (tenantsByExpiredKey.containsKey(key) && fault.get() == Fault.SERVES_EXPIRED_CREDENTIALS)
        || (isBegunBySomebody(key) && fault.get() == Fault.COMPARES_THE_BEGINNING_OF_CREDENTIALS)
        || fault.get() == Fault.SERVES_UNKNOWN_CREDENTIALS;
  }

  private boolean isBegunBySomebody(String key) {
    var beginning = key.substring(0, key.length() - 1);
    return tenantsByKey.keySet().stream().anyMatch(each -> each.startsWith(beginning));
  }

  private boolean isReadable(List<String> named) {
    if (named.isEmpty() || named.get(0).isEmpty()) {
      return fault.get() == Fault.GUESSES_THE_TENANT;
    }
    return named.get(0).matches("[a-z0-9-]+")
        && (named.size() == 1
            || fault.get() == Fault.TAKES_THE_FIRST_OF_TWO_TENANTS
            || fault.get() == Fault.TAKES_THE_LAST_OF_TWO_TENANTS);
  }
}
