package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.project.SeededProject;
import io.tenantpact.service.resource.SeededResource;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pacts ask to be there for a list of several pages, and which cursors lead into it. */
final class PageStates {

  record TenantHasResources(int count) implements ProviderState {}

  record TenantHasProjects(int count) implements ProviderState {}

  record CursorPointsAfter(int items) implements ProviderState {}

  record CursorOfAnotherTenant() implements ProviderState {}

  record CursorWasTampered() implements ProviderState {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final JdbcClient superuser;
  private final Cursors cursors;

  PageStates(JdbcClient superuser, Cursors cursors) {
    this.superuser = superuser;
    this.cursors = cursors;
  }

  States addTo(States states) {
    return states
        .by(TenantHasResources.class, this::resources)
        .by(TenantHasProjects.class, this::projects)
        .by(CursorPointsAfter.class, this::cursor)
        .by(CursorOfAnotherTenant.class, this::foreignCursor)
        .by(CursorWasTampered.class, this::tamperedCursor);
  }

  /** The decoy's are looked for in what the caller gets, so that even those help none asks for. */
  private StateValues resources(TestTenant tenant, TenantHasResources state) {
    var newestLast =
        IntStream.rangeClosed(1, state.count())
            .mapToObj(number -> resource(tenant, number))
            .sorted(
                Comparator.comparing(SeededResource::createdAt).thenComparing(SeededResource::id))
            .toList();
    SeededResource.insert(superuser, newestLast);
    var values = StateValues.none();
    for (var number = 1; number <= newestLast.size(); number++) {
      var fromTheEnd = newestLast.get(newestLast.size() - number);
      values =
          values
              .and("resourceId" + number, newestLast.get(number - 1).id())
              .and("resourceCursor" + number, fromTheEnd.cursor(cursors));
    }
    return values;
  }

  /** Two of each time, so that a page of two ends between them. */
  private static SeededResource resource(TestTenant tenant, int number) {
    var time = START.plusSeconds((number + 1) / 2);
    return CanaryRows.resource(tenant, "Zoë's 🐘 " + number, "ACTIVE", time);
  }

  private StateValues projects(TestTenant tenant, TenantHasProjects state) {
    var values = StateValues.none();
    for (var number = 1; number <= state.count(); number++) {
      var project = project(tenant, number);
      project.insert(superuser);
      values =
          values
              .and("projectId" + number, project.id())
              .and(
                  "projectCursor" + number,
                  project(tenant, state.count() + 1 - number).cursor(cursors));
    }
    return values;
  }

  private static SeededProject project(TestTenant tenant, int number) {
    var key = "key-" + number + "-" + tenant.canary().word();
    return CanaryRows.project(tenant, key, START.plusSeconds(number));
  }

  private StateValues cursor(TestTenant tenant, CursorPointsAfter state) {
    return StateValues.of("cursor", cursorAfter(tenant, state.items()));
  }

  private String cursorAfter(TestTenant tenant, int items) {
    return superuser
        .sql(
            """
            select id, created_at from resource where tenant_id = :tenant
            order by created_at desc, id desc offset :offset limit 1
            """)
        .param("tenant", tenant.id())
        .param("offset", items - 1)
        .query(
            (row, number) ->
                SeededResource.cursorAfter(
                    cursors,
                    new TenantId(tenant.id()),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getString("id")))
        .single();
  }

  /** Good in a tenant that nobody has, so that nothing but the tenant is wrong with it. */
  private StateValues foreignCursor(TestTenant tenant, CursorOfAnotherTenant state) {
    var other = new TenantId("o-" + tenant.canary().word());
    var id = CanaryRows.resource(tenant, "nowhere", "ACTIVE", START).id();
    return StateValues.of("cursor", SeededResource.cursorAfter(cursors, other, START, id));
  }

  /** The seal, which comes first, is a good one; the position that it was made for is another. */
  private StateValues tamperedCursor(TestTenant tenant, CursorWasTampered state) {
    var bytes = Base64.getUrlDecoder().decode(cursorAfter(tenant, 1));
    bytes[bytes.length - 1] ^= 1;
    return StateValues.of("cursor", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
