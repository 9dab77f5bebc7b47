package io.tenantpact.service.fault;

import static io.tenantpact.service.fault.ChangedRequest.withParameter;
import static io.tenantpact.service.fault.FaultFilter.answers;
import static io.tenantpact.service.fault.FaultFilter.requests;

import io.tenantpact.service.paging.Position;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.Filter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Cursors that lead to another place than they should, or may. */
final class PositionFaults {

  /** Base64 of a seal's 32 bytes, but for the last letter, in which the position begins. */
  private static final int SEAL_LETTERS = 42;

  private PositionFaults() {}

  /** The next page starts behind another tenant's resource. */
  static Filter pointsIntoAnother(Insides insides) {
    var other = "select id from resource where tenant_id <> ? order by created_at limit 1";
    return answers(
        (request, answer) -> {
          var page = answer.json();
          if (page.has("nextCursor")) {
            var tenant = SentTenant.of(request).orElseThrow();
            for (var id : insides.find(other, tenant.value())) {
              var place = new Position(Instant.EPOCH, id);
              page.put("nextCursor", insides.cursors().seal(tenant, CursorFaults.RESOURCES, place));
            }
            answer.json(page);
          }
        });
  }

  /** The next page starts behind the row that comes next, which no page then has. */
  static Filter skipsTheNext(Insides insides) {
    return answers(
        (request, answer) -> {
          var page = answer.json();
          SentTenant.of(request)
              .filter(tenant -> page.has("nextCursor"))
              .flatMap(tenant -> oneFurther(insides, tenant, page.path("nextCursor").asString()))
              .ifPresent(cursor -> page.put("nextCursor", cursor));
          answer.json(page);
        });
  }

  /** A seal that was made for one of the tenant's positions is good for any other one. */
  static Filter sealedWithoutThePosition(Insides insides) {
    return requests(
        request ->
            SentTenant.of(request)
                .filter(tenant -> request.getParameter("cursor") != null)
                .flatMap(tenant -> resealed(insides, tenant, request.getParameter("cursor")))
                .map(cursor -> withParameter(request, "cursor", cursor))
                .orElse(request));
  }

  /** Of the tenant's whole list of resources; empty for a cursor of another list. */
  private static Optional<String> oneFurther(Insides insides, TenantId tenant, String cursor) {
    var cursors = cursors(insides, tenant);
    var place = cursors.indexOf(cursor);
    return place < 0 || place + 1 == cursors.size()
        ? Optional.empty()
        : Optional.of(cursors.get(place + 1));
  }

  /** The good one that a cursor has its seal from. */
  private static Optional<String> resealed(Insides insides, TenantId tenant, String cursor) {
    return cursors(insides, tenant).stream()
        .filter(good -> good.length() == cursor.length())
        .filter(good -> good.startsWith(cursor.substring(0, SEAL_LETTERS)))
        .findFirst();
  }

  /** One behind each of the tenant's resources, the newest first. */
  private static List<String> cursors(Insides insides, TenantId tenant) {
    return insides
        .superuser()
        .sql(
            """
            select id, created_at from resource where tenant_id = ?
            order by created_at desc, id desc
            """)
        .param(tenant.value())
        .query(
            (row, number) ->
                new Position(
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getString("id")))
        .list()
        .stream()
        .map(place -> insides.cursors().seal(tenant, CursorFaults.RESOURCES, place))
        .toList();
  }
}
