package io.tenantpact.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.paging.Cursors;
import io.tenantpact.service.paging.Listing;
import io.tenantpact.service.paging.Order;
import io.tenantpact.service.paging.Position;
import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@WithService
class ResourceListTest {

  private static final String LIST = "/v1/resources";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestTenants tenants;
  private final TenantSeed seed;
  private final Cursors cursors;
  private final TestTenant acme;

  ResourceListTest(TestTenants tenants, TenantSeed seed, Cursors cursors) {
    this.tenants = tenants;
    this.seed = seed;
    this.cursors = cursors;
    this.acme = tenants.create();
  }

  @Test
  @Tag("D12")
  void anEmptyListIsOnePageWithoutACursor() {
    assertThat(get("").body()).isEqualTo("{\"items\":[]}");
  }

  @Test
  @Tag("D13")
  void fifteenAreTenAndFiveTheNewestFirst() {
    seed.resources(acme.id(), 15);

    var first = get("?limit=10");
    var second = get("?limit=10&cursor=" + first.text("nextCursor"));

    assertThat(names(first)).startsWith("r15", "r14").endsWith("r7", "r6").hasSize(10);
    assertThat(names(second)).containsExactly("r5", "r4", "r3", "r2", "r1");
    assertThat(second.json().has("nextCursor")).isFalse();
  }

  @Test
  void theOldestComeFirstIfAsked() {
    seed.resources(acme.id(), 3);

    assertThat(walk("?limit=2&order=createdAt.asc")).containsExactly("r1", "r2", "r3");
    assertThat(walk("?limit=2&order=createdAt.desc")).containsExactly("r3", "r2", "r1");
  }

  @Test
  @Tag("D12")
  void aLastPageThatIsFullHasNoCursor() {
    seed.resources(acme.id(), 4);

    var last = get("?limit=2&cursor=" + get("?limit=2").text("nextCursor"));

    assertThat(names(last)).hasSize(2);
    assertThat(last.json().has("nextCursor")).isFalse();
  }

  @Test
  @Tag("D13")
  @Tag("I21")
  void rowsOfOneMillisecondAreSeenOnceEach() {
    var names = IntStream.range(0, 9).mapToObj(number -> "tie" + number).toList();
    names.forEach(name -> seed.resource(acme.id(), ResourceSeed.named(name).at(NOON)));

    assertThat(walk("?limit=2")).containsExactlyInAnyOrderElementsOf(names);
    assertThat(walk("?limit=2&order=createdAt.asc")).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  @Tag("D14")
  void whoeverIsThereThroughoutIsSeenOnceWhateverElseHappens() {
    seed.resources(acme.id(), 6);

    var first = get("?limit=2");
    assertThat(names(first)).containsExactly("r6", "r5");
    seed.resource(acme.id(), ResourceSeed.named("newer").at(NOON));
    seed.sql()
        .sql("delete from resource where tenant_id = :tenant and name in ('r5', 'r4')")
        .param("tenant", acme.id().value())
        .update();

    assertThat(walk("?limit=2&cursor=" + first.text("nextCursor")))
        .containsExactly("r3", "r2", "r1");
  }

  @Test
  @Tag("T2")
  @Tag("I11")
  @Tag("I18")
  void aTenantSeesAllOfItsOwnAndNothingElse() {
    seed.resources(acme.id(), 5);
    var globex = tenants.create();
    for (var number = 0; number < 7; number++) {
      seed.resource(globex.id(), ResourceSeed.named("canary" + number));
    }

    var raw = get("?limit=100").body();

    assertThat(walk("?limit=2")).hasSize(5);
    assertThat(raw).doesNotContain("canary").doesNotContain(globex.id().value());
    assertThat(names(globex.caller().get(LIST)))
        .hasSize(7)
        .allMatch(name -> name.contains("canary"));
  }

  @Nested
  class Parameters {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "limit=0",
          "limit=00",
          "limit=-1",
          "limit=ten",
          "limit=1.5",
          "limit=",
          "limit=1&limit=2",
          "order=createdAt",
          "order=name.asc",
          "state=active",
          "state=",
          "projectId=",
          "projectId=a%00b",
          "offset=10",
          "tenantId=globex",
          "Limit=10"
        })
    void theseAreRefused(String query) {
      var refused = get("?" + query);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text("code")).isEqualTo("invalid-parameter");
    }

    @Test
    void fiftyComeByDefaultAndTwoHundredAtMost() {
      seed.sql()
          .sql(
              """
              insert into resource (tenant_id, id, name, state, created_at, updated_at)
              select :tenant, 'res_' || n, 'bulk', 'PENDING', now(), now()
              from generate_series(1, 201) n
              """)
          .param("tenant", acme.id().value())
          .update();

      assertThat(names(get(""))).hasSize(50);
      assertThat(names(get("?limit=200"))).hasSize(200);
      assertThat(names(get("?limit=201"))).hasSize(200);
      assertThat(names(get("?limit=99999999999999999999"))).hasSize(200);
    }

    @Test
    void filtersNarrowTheListAndJoin() {
      var project = seed.project(acme.id(), "p");
      seed.resource(acme.id(), ResourceSeed.named("a").in("ACTIVE"));
      seed.resource(acme.id(), ResourceSeed.named("b").in("ACTIVE").of(project));
      seed.resource(acme.id(), ResourceSeed.named("c").of(project));

      assertThat(walk("?limit=1&state=ACTIVE")).containsExactlyInAnyOrder("a", "b");
      assertThat(walk("?limit=1&projectId=" + project)).containsExactlyInAnyOrder("b", "c");
      assertThat(walk("?limit=1&state=ACTIVE&projectId=" + project)).containsExactly("b");
    }

    @Test
    @Tag("T6")
    void anotherTenantsProjectIsAProjectThatNeverWas() {
      var globex = tenants.create();
      var project = seed.project(globex.id(), "p");
      seed.resource(globex.id(), ResourceSeed.named("canary").of(project));
      assertThat(names(globex.caller().get(LIST + "?projectId=" + project))).hasSize(1);

      var foreign = get("?projectId=" + project);

      assertThat(foreign.body()).isEqualTo("{\"items\":[]}");
      assertThat(foreign.withoutRequestId())
          .isEqualTo(get("?projectId=prj_never_was").withoutRequestId());
    }
  }

  @Nested
  class OfCursors {

    @Test
    @Tag("T2")
    void anotherTenantsCursorIsGarbage() {
      var globex = tenants.create();
      seed.resources(globex.id(), 3);
      seed.resources(acme.id(), 3);
      var foreign = globex.caller().get(LIST + "?limit=2").text("nextCursor");
      assertThat(globex.caller().get(LIST + "?cursor=" + foreign).status()).isEqualTo(200);

      var refused = get("?cursor=" + foreign);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text("code")).isEqualTo("invalid-cursor");
      assertThat(refused.withoutRequestId())
          .isEqualTo(get("?cursor=garbage").withoutRequestId())
          .isEqualTo(get("?cursor=").withoutRequestId());
    }

    @Test
    void aCursorStaysWithItsFiltersAndOrderButNotWithItsLimit() {
      seed.resources(acme.id(), 4);
      var cursor = get("?limit=2&state=PENDING").text("nextCursor");

      assertThat(get("?limit=1&state=PENDING&cursor=" + cursor).status()).isEqualTo(200);
      assertThat(get("?limit=2&cursor=" + cursor).text("code")).isEqualTo("invalid-cursor");
      assertThat(get("?state=ACTIVE&cursor=" + cursor).text("code")).isEqualTo("invalid-cursor");
      assertThat(get("?state=PENDING&order=createdAt.asc&cursor=" + cursor).text("code"))
          .isEqualTo("invalid-cursor");
    }

    @Test
    void aCursorIsNoPermission() {
      seed.resources(acme.id(), 3);
      var cursor = get("?limit=2").text("nextCursor");

      var denied = acme.caller().without("X-API-Key").get(LIST + "?cursor=" + cursor);

      assertThat(denied.status()).isEqualTo(401);
    }

    @Test
    void aPageMayBeEmpty() {
      var list = new Listing(LIST, Collections.emptySortedMap(), Order.NEWEST_FIRST);
      var end = cursors.seal(acme.id(), list, new Position(Instant.EPOCH, "res_"));
      seed.resources(acme.id(), 1);

      assertThat(get("?cursor=" + end).body()).isEqualTo("{\"items\":[]}");
    }
  }

  private Reply get(String query) {
    return acme.caller().get(LIST + query);
  }

  /** The names on all pages, by following the cursors to their end. */
  private List<String> walk(String query) {
    var page = get(query);
    var names = new ArrayList<>(names(page));
    while (page.json().has("nextCursor")) {
      var rest = query.replaceFirst("&cursor=.*", "");
      page = get(rest + "&cursor=" + page.text("nextCursor"));
      names.addAll(names(page));
    }
    return names;
  }

  private static List<String> names(Reply page) {
    assertThat(page.status()).isEqualTo(200);
    return page.json().path("items").valueStream().map(ResourceListTest::name).toList();
  }

  private static String name(JsonNode item) {
    return item.path("name").stringValue();
  }
}
