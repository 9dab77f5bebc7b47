package io.tenantpact.service.fault;

import static io.tenantpact.service.fault.ChangedRequest.withHeader;
import static io.tenantpact.service.fault.FaultFilter.answers;
import static io.tenantpact.service.fault.FaultFilter.before;
import static io.tenantpact.service.fault.FaultFilter.remembered;
import static io.tenantpact.service.fault.FaultFilter.requests;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.idempotency.Submission;
import io.tenantpact.service.resource.SeededResource;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tags, keys and stored answers that do not know whose they are. */
final class VersionFaults {

  private VersionFaults() {}

  static Filter ifMatchIgnored(Insides insides) {
    return matchesAnything(request -> true);
  }

  static Filter ifMatchOfAnother(Insides insides) {
    return matchesAnything(request -> isAnothers(insides, request, "If-Match"));
  }

  /** Answers "you have it already" to whoever has another tenant's version. */
  static Filter notModifiedForAnother(Insides insides) {
    return answers(
        (request, answer) -> {
          if (answer.status() == 200 && isAnothers(insides, request, "If-None-Match")) {
            answer.status(304);
            answer.body(new byte[0]);
          }
        });
  }

  static Filter versionOpens(Insides insides) {
    return opens(insides, request -> isAnothers(insides, request, "If-Match"));
  }

  static Filter anyVersionOpens(Insides insides) {
    return opens(insides, request -> "*".equals(request.getHeader("If-Match")));
  }

  static Filter idempotencyKeyOfAnyone(Insides insides) {
    return remembered(
        request ->
            Optional.ofNullable(request.getHeader(Submission.KEY_HEADER))
                .map(key -> key + request.getRequestURI()));
  }

  static Filter cachedByPath(Insides insides) {
    return remembered(
        request ->
            Optional.of(request.getRequestURI()).filter(path -> request.getMethod().equals("GET")));
  }

  static Filter cachedById(Insides insides) {
    return remembered(VersionFaults::resourceRead);
  }

  static Filter missingById(Insides insides) {
    return remembered(status -> status == 404, VersionFaults::resourceRead);
  }

  private static Optional<String> resourceRead(HttpServletRequest request) {
    return Optional.of(request.getRequestURI())
        .filter(path -> request.getMethod().equals("GET"))
        .filter(path -> path.matches("/v1/resources/[^/]+"));
  }

  static Filter cachedBeforeTheDoor(Insides insides) {
    return remembered(
        request ->
            SentTenant.of(request)
                .filter(tenant -> request.getMethod().equals("GET"))
                .map(tenant -> tenant + request.getRequestURI() + "?" + request.getQueryString()));
  }

  private static Filter matchesAnything(Predicate<HttpServletRequest> which) {
    return requests(
        request ->
            request.getHeader("If-Match") != null && which.test(request)
                ? withHeader(request, "If-Match", "*")
                : request);
  }

  /** Whoever was let in works for the tenant of the resource that the path ends with. */
  private static Filter opens(Insides insides, Predicate<HttpServletRequest> which) {
    return before(
        (request, response) -> {
          if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller
              && which.test(request)) {
            var path = request.getRequestURI();
            var id = path.substring(path.lastIndexOf('/') + 1);
            for (var owner : insides.find("select tenant_id from resource where id = ?", id)) {
              request.setAttribute(
                  Caller.ATTRIBUTE, new Caller(caller.credential(), new TenantId(owner)));
            }
          }
        });
  }

  private static boolean isAnothers(Insides insides, HttpServletRequest request, String header) {
    return SentTenant.of(request)
        .map(tenant -> tagsOfOthers(insides, tenant).contains(request.getHeader(header)))
        .orElse(false);
  }

  private static List<String> tagsOfOthers(Insides insides, TenantId tenant) {
    return insides
        .superuser()
        .sql(
            """
            select tenant_id, name, state, created_at, labels ->> 'note' as note
            from resource where tenant_id <> ?
            """)
        .param(tenant.value())
        .query((row, number) -> seeded(row).etag())
        .list();
  }

  private static SeededResource seeded(ResultSet row) throws SQLException {
    var resource =
        SeededResource.of(
            new TenantId(row.getString("tenant_id")),
            row.getString("name"),
            row.getString("state"),
            row.getObject("created_at", OffsetDateTime.class).toInstant());
    var note = row.getString("note");
    return note == null ? resource : resource.labelled("note", note);
  }
}
