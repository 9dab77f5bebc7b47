package io.tenantpact.service.fault;

import static io.tenantpact.service.fault.ChangedRequest.withParameter;
import static io.tenantpact.service.fault.ChangedRequest.withoutParameter;
import static io.tenantpact.service.fault.FaultFilter.before;
import static io.tenantpact.service.fault.FaultFilter.requests;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.paging.Listing;
import io.tenantpact.service.paging.Order;
import io.tenantpact.service.paging.Position;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Cursors that open for others than those they were made for. */
final class CursorFaults {

  static final Listing RESOURCES =
      new Listing("/v1/resources", Collections.emptySortedMap(), Order.NEWEST_FIRST);

  private CursorFaults() {}

  /** Whoever's cursor it is, it becomes one of the tenant that the header names. */
  static Filter ofAnyTenant(Insides insides) {
    return requests(
        request ->
            SentTenant.of(request)
                .flatMap(tenant -> remade(insides, tenant, request))
                .orElse(request));
  }

  /** The tenant is taken from the cursor. */
  static Filter decidesTheTenant(Insides insides) {
    return before(
        (request, response) -> {
          if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            maker(insides, request)
                .map(tenant -> new Caller(caller.credential(), tenant))
                .ifPresent(other -> request.setAttribute(Caller.ATTRIBUTE, other));
          }
        });
  }

  static Filter garbageIsIgnored(Insides insides) {
    return requests(
        request ->
            request.getParameter("cursor") != null && maker(insides, request).isEmpty()
                ? withoutParameter(request, "cursor")
                : request);
  }

  static Filter anothersIsIgnored(Insides insides) {
    return requests(
        request ->
            SentTenant.of(request)
                    .filter(tenant -> isAnothers(insides, tenant, request))
                    .isPresent()
                ? withoutParameter(request, "cursor")
                : request);
  }

  /** The tenant's cursor of all its resources opens for some other lists too. */
  static Filter ofAnotherList(Insides insides, Predicate<Listing> which) {
    return requests(
        request ->
            SentTenant.of(request)
                .filter(tenant -> request.getParameter("cursor") != null)
                .filter(tenant -> which.test(asked(request)))
                .flatMap(
                    tenant ->
                        position(insides, tenant, request)
                            .map(place -> insides.cursors().seal(tenant, asked(request), place)))
                .map(cursor -> withParameter(request, "cursor", cursor))
                .orElse(request));
  }

  static boolean isAnotherRoute(Listing listing) {
    return !listing.route().equals(RESOURCES.route());
  }

  static boolean isFiltered(Listing listing) {
    return !listing.filters().isEmpty();
  }

  static boolean isAnotherOrder(Listing listing) {
    return listing.order() != RESOURCES.order();
  }

  private static Listing asked(HttpServletRequest request) {
    var filters = new TreeMap<String, String>();
    for (var name : List.of("state", "projectId")) {
      Optional.ofNullable(request.getParameter(name)).ifPresent(value -> filters.put(name, value));
    }
    var isOldestFirst = "createdAt.asc".equals(request.getParameter("order"));
    var order = isOldestFirst ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
    return new Listing(request.getRequestURI(), filters, order);
  }

  private static Optional<HttpServletRequest> remade(
      Insides insides, TenantId tenant, HttpServletRequest request) {
    return maker(insides, request)
        .flatMap(maker -> position(insides, maker, request))
        .map(place -> insides.cursors().seal(tenant, RESOURCES, place))
        .map(cursor -> withParameter(request, "cursor", cursor));
  }

  private static boolean isAnothers(Insides insides, TenantId tenant, HttpServletRequest request) {
    return maker(insides, request).filter(each -> !each.equals(tenant)).isPresent();
  }

  /** Whom the request's cursor was made for; empty if for nobody that there is. */
  private static Optional<TenantId> maker(Insides insides, HttpServletRequest request) {
    return request.getParameter("cursor") == null
        ? Optional.empty()
        : insides.find("select id from tenant").stream()
            .map(TenantId::new)
            .filter(tenant -> position(insides, tenant, request).isPresent())
            .findFirst();
  }

  private static Optional<Position> position(
      Insides insides, TenantId tenant, HttpServletRequest request) {
    try {
      return Optional.of(insides.cursors().open(tenant, RESOURCES, request.getParameter("cursor")));
    } catch (Refusal notMadeForIt) {
      return Optional.empty();
    }
  }
}
