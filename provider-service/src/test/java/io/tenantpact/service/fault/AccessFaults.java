package io.tenantpact.service.fault;

import static io.tenantpact.service.fault.ChangedRequest.withHeader;
import static io.tenantpact.service.fault.ChangedRequest.withoutParameter;
import static io.tenantpact.service.fault.FaultFilter.answers;
import static io.tenantpact.service.fault.FaultFilter.before;
import static io.tenantpact.service.fault.FaultFilter.requests;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Credential;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may enter which tenant, answered wrongly. */
final class AccessFaults {

  private static final List<String> NONE = List.of();
  private static final String OWNER = "tenantId";

  static final Planting FIRST_OF_A_LINE =
      Planting.outside(
          insides ->
              requests(
                  request -> {
                    var line = tenantOf(request);
                    return line == null || line.indexOf(',') < 0
                        ? request
                        : withHeader(
                            request, TenantId.HEADER, line.substring(0, line.indexOf(',')));
                  }));

  private AccessFaults() {}

  /** Enters the first tenant of the credential where the header is as described. */
  static Planting defaultTenant(Predicate<@Nullable String> header) {
    return Planting.outside(
        insides ->
            requests(
                request -> {
                  var grants = header.test(tenantOf(request)) ? grants(insides, request) : NONE;
                  return grants.isEmpty()
                      ? request
                      : withHeader(request, TenantId.HEADER, grants.get(0));
                }));
  }

  /** Of several tenant headers one counts. */
  static Planting oneOf(Function<List<String>, String> choice) {
    return Planting.outside(
        insides ->
            requests(
                request -> {
                  var sent = Collections.list(request.getHeaders(TenantId.HEADER));
                  return sent.size() < 2
                      ? request
                      : withHeader(request, TenantId.HEADER, choice.apply(sent));
                }));
  }

  /** Lets requests into any tenant that exists, unchecked. */
  static Planting unchecked(BiPredicate<Insides, HttpServletRequest> which) {
    return Planting.outside(
        insides ->
            before(
                (request, response) -> {
                  if (which.test(insides, request)) {
                    admit(insides, request, response);
                  }
                }));
  }

  /** Another status in the place of one, for the requests described. */
  static Planting status(int from, int to, BiPredicate<Insides, HttpServletRequest> which) {
    return Planting.outside(
        insides ->
            answers(
                (request, answer) -> {
                  if (answer.status() == from && which.test(insides, request)) {
                    answer.status(to);
                  }
                }));
  }

  /** A thread goes on for whoever had it before the tenant that has it now. */
  static Filter staleThread(Insides insides) {
    return before(
        (request, response) -> {
          if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            var had = Had.nowBy(caller.tenant());
            request.setAttribute(Caller.ATTRIBUTE, new Caller(caller.credential(), had.before()));
          }
        });
  }

  /** Which tenants a thread has worked for: the last one, and another one before it. */
  private record Had(TenantId last, TenantId before) {

    private static final ThreadLocal<Had> BY_THREAD = new ThreadLocal<>();

    static Had nowBy(TenantId tenant) {
      var had = Objects.requireNonNullElse(BY_THREAD.get(), new Had(tenant, tenant));
      BY_THREAD.set(had.last().equals(tenant) ? had : new Had(tenant, had.last()));
      return BY_THREAD.get();
    }
  }

  /** Behind the door, where the tenant that is named was found to be granted. */
  static Filter firstGrant(Insides insides, Predicate<String> method) {
    return before(
        (request, response) -> {
          if (method.test(request.getMethod())
              && request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            var first = new TenantId(grants(insides, request).get(0));
            request.setAttribute(Caller.ATTRIBUTE, new Caller(caller.credential(), first));
          }
        });
  }

  /** Behind the door; the service itself knows no such parameter. */
  static Filter filteredByOwner(Insides insides) {
    return requests(
        request -> {
          var owner = request.getParameter(OWNER);
          if (owner == null || !(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)) {
            return request;
          }
          request.setAttribute(
              Caller.ATTRIBUTE, new Caller(caller.credential(), new TenantId(owner)));
          return withoutParameter(request, OWNER);
        });
  }

  static boolean isTenantUnknown(Insides insides, HttpServletRequest request) {
    return !insides.finds("select id from tenant where id = ?", named(request));
  }

  static boolean isTenantMalformed(Insides insides, HttpServletRequest request) {
    var tenant = named(request);
    return !tenant.isBlank() && !TenantId.isWellFormed(tenant);
  }

  /** By a living credential, and for one tenant, whichever it is. */
  static boolean isWellAsked(Insides insides, HttpServletRequest request) {
    return Collections.list(request.getHeaders(TenantId.HEADER)).size() == 1
        && insides.finds(
            "select id from credential where key_hash = ? and revoked_at is null", hash(request));
  }

  /** By a living credential, for a tenant that was granted to it. */
  static boolean isGranted(Insides insides, HttpServletRequest request) {
    return isWellAsked(insides, request) && grants(insides, request).contains(named(request));
  }

  static boolean isSuspended(Insides insides, HttpServletRequest request) {
    return isGranted(insides, request)
        && insides.finds(
            "select id from tenant where id = ? and suspended_at is not null", named(request));
  }

  static boolean isKeyMissing(Insides insides, HttpServletRequest request) {
    return request.getHeader(ApiKey.HEADER) == null;
  }

  static boolean isKeyUnknown(Insides insides, HttpServletRequest request) {
    return request.getHeader(ApiKey.HEADER) != null
        && !insides.finds("select id from credential where key_hash = ?", hash(request));
  }

  private static void admit(
      Insides insides, HttpServletRequest request, HttpServletResponse response) {
    var tenant = named(request);
    var anyone = "select credential_id from credential_grant where tenant = ? order by 1 desc";
    for (var credential : insides.find(anyone, tenant)) {
      var all = new Credential(credential, Set.of(Scope.READ, Scope.WRITE), null);
      response.setHeader(TenantId.HEADER, tenant);
      request.setAttribute(Caller.ATTRIBUTE, new Caller(all, new TenantId(tenant)));
      request.setAttribute("accessFilter.FILTERED", true);
    }
  }

  /** The first one that was granted first; the order of tenants' names is nobody's choice. */
  static List<String> grants(Insides insides, HttpServletRequest request) {
    return insides.find(
        """
        select tenant from credential_grant join credential on id = credential_id
        where key_hash = ? order by credential_grant.ctid
        """,
        hash(request));
  }

  private static byte[] hash(HttpServletRequest request) {
    var sent = request.getHeader(ApiKey.HEADER);
    return ApiKey.parse(sent == null ? "" : sent).map(ApiKey::hash).orElse(new byte[0]);
  }

  /** The tenant that is named; "" if none is. */
  private static String named(HttpServletRequest request) {
    return Objects.requireNonNullElse(tenantOf(request), "");
  }

  private static @Nullable String tenantOf(HttpServletRequest request) {
    return request.getHeader(TenantId.HEADER);
  }
}
