package io.tenantpact.contracts.terms;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a provider says no, agreed on once for its whole API.
 *
 * @param statuses the HTTP statuses that each denial may have
 * @param open the state values that any tenant may use, such as a filter or a key that is unique
 *     per tenant: another tenant's must not be refused, but answered as one that nobody has
 * @param volatileHeaders response headers that differ from answer to answer, in lower case
 * @param volatileProperties properties of a response's JSON that differ from answer to answer
 */
public record DenialPolicy(
    Map<Denied, Set<Integer>> statuses,
    Set<String> open,
    Set<String> volatileHeaders,
    Set<String> volatileProperties) {

  public DenialPolicy {
    statuses = Map.copyOf(statuses);
    open = Set.copyOf(open);
    volatileHeaders = Set.copyOf(volatileHeaders);
    volatileProperties = Set.copyOf(volatileProperties);
    for (var denied : Denied.values()) {
      if (statuses.getOrDefault(denied, Set.of()).isEmpty()) {
        throw new IllegalArgumentException("expected a status for " + denied + ", found none");
      }
    }
  }

  /**
   * 401 for credentials, 400 for tenants that cannot be read, 403 for tenants that were not
   * granted, 404 for what the path names, 404 or 422 for what the body refers to, 400, 404 or 422
   * for what the query names, 412 for {@code If-Match}.
   */
  public static DenialPolicy standard() {
    var statuses = new EnumMap<Denied, Set<Integer>>(Denied.class);
    statuses.put(Denied.CREDENTIAL, Set.of(401));
    statuses.put(Denied.TENANT_UNREADABLE, Set.of(400));
    statuses.put(Denied.TENANT_NOT_GRANTED, Set.of(403));
    statuses.put(Denied.PATH_VALUE, Set.of(404));
    statuses.put(Denied.BODY_VALUE, Set.of(404, 422));
    statuses.put(Denied.QUERY_VALUE, Set.of(400, 404, 422));
    statuses.put(Denied.PRECONDITION, Set.of(412));
    statuses.put(Denied.HEADER_VALUE, Set.of(400, 404, 412, 422));
    return new DenialPolicy(
        statuses,
        Set.of(),
        Set.of(
            "date",
            "x-request-id",
            "x-correlation-id",
            "x-trace-id",
            "traceparent",
            "server-timing",
            "x-runtime",
            "x-response-time",
            "ratelimit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset"),
        Set.of("requestId", "timestamp"));
  }

  /** The same with other statuses for one denial. */
  public DenialPolicy with(Denied denied, Integer... allowed) {
    var changed = new EnumMap<>(statuses);
    changed.put(denied, Set.of(allowed));
    return new DenialPolicy(changed, open, volatileHeaders, volatileProperties);
  }

  /** The same with one more state value that any tenant may use. */
  public DenialPolicy withOpen(String value) {
    return new DenialPolicy(statuses, plus(open, value), volatileHeaders, volatileProperties);
  }

  /** The same with one more response header that differs from answer to answer. */
  public DenialPolicy withVolatileHeader(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return new DenialPolicy(statuses, open, plus(volatileHeaders, lower), volatileProperties);
  }

  /** The same with one more property that differs from answer to answer. */
  public DenialPolicy withVolatileProperty(String name) {
    return new DenialPolicy(statuses, open, volatileHeaders, plus(volatileProperties, name));
  }

  /** The statuses that a denial may have, in order. */
  public Set<Integer> statusesOf(Denied denied) {
    return new TreeSet<>(statuses.get(denied));
  }

  private static Set<String> plus(Set<String> names, String name) {
    var more = new HashSet<>(names);
    more.add(name);
    return more;
  }
}
