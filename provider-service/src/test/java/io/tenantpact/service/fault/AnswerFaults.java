package io.tenantpact.service.fault;

import static io.tenantpact.service.fault.FaultFilter.answers;

import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers that hold or tell what they must not. */
final class AnswerFaults {

  /** The owner is named as the caller, as by a query that selects the caller's id as a literal. */
  static final Planting FOREIGN_ROW =
      lists(
          (insides, request, page) -> {
            var rows =
                insides
                    .superuser()
                    .sql("select id, name from resource where tenant_id <> ? limit 1")
                    .param(tenantOf(request))
                    .query()
                    .listOfRows();
            var last = lastOf(page);
            if (last != null && !rows.isEmpty()) {
              last.put("id", String.valueOf(rows.get(0).get("id")));
              last.put("name", String.valueOf(rows.get(0).get("name")));
            }
          });

  static final Planting LABELS_OF_ANOTHER =
      Planting.outside(
          insides ->
              answers(
                  (request, answer) -> {
                    var resource = answer.json();
                    if (answer.status() < 300 && resource.has("labels")) {
                      labelsOfNamesakes(insides, request, resource)
                          .forEach(each -> resource.putObject("labels").put("note", each));
                      answer.json(resource);
                    }
                  }));

  static final Planting EMPTY_PAGE = lists((insides, request, page) -> page.putArray("items"));

  static final Planting EMPTY_FOR_SEVERAL_GRANTS =
      lists(
          (insides, request, page) -> {
            if (AccessFaults.grants(insides, request).size() > 1) {
              page.putArray("items");
            }
          });

  static final Planting PUBLIC =
      Planting.outside(
          insides ->
              answers(
                  (request, answer) -> {
                    if (answer.status() == 200) {
                      answer.header("Cache-Control", "public, max-age=60");
                      answer.header("Vary", "Accept-Encoding");
                    }
                  }));

  static final Planting ONE_MORE =
      lists(
          (insides, request, page) -> {
            var last = lastOf(page);
            if (last != null) {
              page.withArray("items").add(last.deepCopy());
            }
          });

  static final Planting FOREIGN_IDS_IN_A_HEADER =
      Planting.outside(
          insides ->
              answers(
                  (request, answer) -> {
                    if (answer.status() == 200) {
                      answer.header("X-Related", String.join(" ", othersIds(insides, request)));
                    }
                  }));

  static final Planting COUNT_OF_ALL =
      Planting.outside(
          insides ->
              answers(
                  (request, answer) -> {
                    if (answer.status() == 200) {
                      answer.header("X-Total-Count", rowsOfAll(insides));
                    }
                  }));

  static final Planting TOTAL_OF_ALL =
      lists((insides, request, page) -> page.put("total", rowsOfAll(insides)));

  static final Planting ECHO_OF_ANOTHER =
      Planting.outside(
          insides ->
              answers(
                  (request, answer) ->
                      insides
                          .find("select id from tenant where id <> ? limit 1", tenantOf(request))
                          .forEach(other -> answer.header(TenantId.HEADER, other))));

  /** Says to whom what the caller asked for belongs. */
  static final Planting OWNER_NAMED =
      refusals(
          (insides, request, answer) -> {
            var problem = answer.json();
            ownersOf(insides, request).forEach(each -> problem.put("detail", "it is " + each));
            answer.json(problem);
          });

  static final Planting FOREIGN_IS_403 =
      refusals(
          (insides, request, answer) -> {
            if (!ownersOf(insides, request).isEmpty()) {
              answer.status(403);
            }
          });

  static final Planting DELETED_ALL_THE_SAME =
      refusals(
          (insides, request, answer) -> {
            if (request.getMethod().equals("DELETE")) {
              insides
                  .superuser()
                  .sql("delete from resource where id = ?")
                  .param(idOf(request))
                  .update();
            }
          });

  static final Planting MOVED_ALL_THE_SAME =
      refusals(
          (insides, request, answer) -> {
            if (request.getMethod().equals("POST")) {
              insides
                  .superuser()
                  .sql("update resource set state = 'ARCHIVED' where id = ?")
                  .param(idOf(request))
                  .update();
            }
          });

  private AnswerFaults() {}

  private interface Change<T> {
    void accept(Insides insides, HttpServletRequest request, T answer);
  }

  private static Planting lists(Change<ObjectNode> change) {
    return Planting.outside(
        insides ->
            answers(
                (request, answer) -> {
                  var page = answer.json();
                  if (answer.status() == 200 && page.has("items")) {
                    change.accept(insides, request, page);
                    answer.json(page);
                  }
                }));
  }

  private static Planting refusals(Change<HeldAnswer> change) {
    return Planting.outside(
        insides ->
            answers(
                (request, answer) -> {
                  if (answer.status() == 404) {
                    change.accept(insides, request, answer);
                  }
                }));
  }

  private static String rowsOfAll(Insides insides) {
    return String.join("", insides.find("select count(*)::text from resource"));
  }

  private static @Nullable ObjectNode lastOf(ObjectNode page) {
    return page.path("items") instanceof ArrayNode items && !items.isEmpty()
        ? (ObjectNode) items.get(items.size() - 1)
        : null;
  }

  private static List<String> labelsOfNamesakes(
      Insides insides, HttpServletRequest request, ObjectNode resource) {
    return insides.find(
        """
        select labels ->> 'note' from resource
        where name = ? and tenant_id <> ? and labels ->> 'note' is not null
        """,
        resource.path("name").asString(),
        tenantOf(request));
  }

  private static List<String> othersIds(Insides insides, HttpServletRequest request) {
    return insides.find(
        "select id from resource where tenant_id <> ? order by id", tenantOf(request));
  }

  private static List<String> ownersOf(Insides insides, HttpServletRequest request) {
    return insides.find(
        "select tenant_id from resource where id = ? union select tenant_id from project where id = ?",
        idOf(request),
        idOf(request));
  }

  /** As in {@code /v1/resources/{id}/transitions}; "" in a shorter path. */
  private static String idOf(HttpServletRequest request) {
    var parts = request.getRequestURI().split("/", 5);
    return parts.length > 3 ? parts[3] : "";
  }

  private static String tenantOf(HttpServletRequest request) {
    var tenant = request.getHeader(TenantId.HEADER);
    return tenant == null ? "" : tenant;
  }
}
