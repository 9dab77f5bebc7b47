package io.tenantpact.service.fault;

import io.tenantpact.service.stage.ServiceDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a resource of another tenant's in the place of a list's last one. */
final class ForeignRowFilter extends OncePerRequestFilter {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ServiceDatabase database;

  ForeignRowFilter(ServiceDatabase database) {
    this.database = database;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    var held = new ContentCachingResponseWrapper(response);
    next.doFilter(request, held);
    var body = held.getContentAsByteArray();
    if (request.getRequestURI().equals("/v1/resources") && held.getStatus() == 200) {
      body = withForeignRow(body, request.getHeader("X-Tenant-Id"));
    }
    held.resetBuffer();
    held.getOutputStream().write(body);
    held.copyBodyToResponse();
  }

  /** The owner is named as the caller, as by a query that selects the caller's id as a literal. */
  private byte[] withForeignRow(byte[] body, String tenant) {
    var page = JSON.readTree(body);
    var row =
        database
            .superuser()
            .sql("select id, name from resource where tenant_id <> :tenant limit 1")
            .param("tenant", tenant)
            .query()
            .listOfRows();
    if (page.path("items") instanceof ArrayNode items && !items.isEmpty() && !row.isEmpty()) {
      var last = (ObjectNode) items.get(items.size() - 1);
      last.put("id", row.get(0).get("id").toString());
      last.put("name", row.get(0).get("name").toString());
    }
    return JSON.writeValueAsBytes(page);
  }
}
