package io.tenantpact.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.paging.Keyset;
import io.tenantpact.service.paging.Order;
import io.tenantpact.service.paging.Position;
import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import io.tenantpact.service.tenant.TenantTransactions;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL reads a page of one tenant among many rows, under row-level security. */
@WithService
@Tag("D14")
@Tag("D16")
class ResourcePlanTest {

  private static final Position MIDDLE = new Position(Instant.parse("2026-01-01T01:00:00Z"), "m");

  private final TenantTransactions transactions;
  private final JdbcClient jdbc;
  private final TenantId tenant;

  ResourcePlanTest(TenantTransactions transactions, JdbcClient jdbc, ServiceDatabase database) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.tenant = database.seed().tenant();
    fill(database.superuser());
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource({
    ",           ,          resource_by_creation",
    "state,      PENDING,   resource_by_state",
    "projectId,  prj_none,  resource_by_project"
  })
  void aPageIsReadFromAnIndexThatStartsAtItsPosition(
      @Nullable String filter, @Nullable String value, String index) {
    var filters = new TreeMap<String, String>();
    if (filter != null && value != null) {
      filters.put(filter, value);
    }

    for (var order : Order.values()) {
      assertThat(plan(new ResourceFilter(filters), new Keyset(order, MIDDLE, 51)))
          .contains(index)
          .containsPattern("Index Cond: \\(\\(tenant_id = .*ROW\\(created_at, id")
          .doesNotContain("Seq Scan", "Sort");
    }
  }

  private String plan(ResourceFilter filter, Keyset keyset) {
    var lines =
        transactions.reading(
            tenant,
            () ->
                jdbc.sql(
                        "explain select id from resource where true %s %s"
                            .formatted(filter.sql(), keyset.sql()))
                    .params(filter.values())
                    .params(keyset.params())
                    .query(String.class)
                    .list());
    return String.join("\n", lines);
  }

  private void fill(JdbcClient superuser) {
    superuser
        .sql(
            """
            insert into resource (tenant_id, id, name, state, created_at, updated_at)
            select :tenant, 'plan_' || n, 'plan', case when n % 5 = 0 then 'PENDING' else 'ACTIVE' end,
              at, at
            from generate_series(1, 4000) n,
              lateral (select timestamptz '2026-01-01T00:00:00Z' + n * interval '1 s') t(at)
            """)
        .param("tenant", tenant.value())
        .update();
    superuser.sql("analyze resource").update();
  }
}
