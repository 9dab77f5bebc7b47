package io.tenantpact.service.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithService
class ProjectTest {

  private static final String LIST = "/v1/projects";

  private final TenantSeed seed;
  private final TestTenant acme;
  private final TestTenant globex;

  ProjectTest(TestTenants tenants, TenantSeed seed) {
    this.seed = seed;
    this.acme = tenants.create();
    this.globex = tenants.create();
  }

  @Test
  @Tag("T3")
  @Tag("M14")
  void whatIsCreatedCanBeReadByItsTenantOnly() {
    var created = create(acme, "apollo");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("id")).matches("prj_[0-9a-f]{32}");
    assertThat(created.header("Location")).isEqualTo(LIST + "/" + created.text("id"));
    var read = acme.caller().get(created.header("Location"));
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.header("ETag")).isEqualTo(read.text("etag"));
    assertThat(globex.caller().get(created.header("Location")).withoutRequestId())
        .isEqualTo(globex.caller().get(LIST + "/prj_never_was").withoutRequestId());
    assertThat(
            seed.sql()
                .sql("select tenant_id from project where id = :id")
                .param("id", created.text("id"))
                .query(String.class)
                .list())
        .containsExactly(acme.id().value());
  }

  @Test
  @Tag("D17")
  void aRepresentationHasTheseFieldsAndNoOthers() {
    assertThat(create(acme, "apollo").json().propertyNames())
        .containsExactlyInAnyOrder(
            "id", "tenantId", "key", "name", "etag", "createdAt", "updatedAt");
  }

  @Test
  void anUnchangedOneIsNotSentAgain() {
    var created = create(acme, "apollo");

    var unchanged =
        acme.caller().with("If-None-Match", created.header("ETag")).get(created.header("Location"));

    assertThat(unchanged.status()).isEqualTo(304);
  }

  @Test
  @Tag("T7")
  void aKeyIsTakenByItsOwnTenantAndByNoOther() {
    assertThat(create(acme, "apollo").status()).isEqualTo(201);
    assertThat(create(globex, "apollo").status()).isEqualTo(201);

    var again = create(acme, "apollo");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("already-exists");
  }

  @Test
  @Tag("T7")
  void whatOthersHoldDoesNotChangeTheAnswer() {
    create(acme, "lonely");
    create(acme, "shared");
    create(globex, "shared");

    assertThat(create(acme, "shared").withoutRequestId())
        .isEqualTo(create(acme, "lonely").withoutRequestId())
        .doesNotContain(globex.id().value());
  }

  @Test
  @Tag("M11")
  void ofManyAtOnceOneGetsTheKey() {
    var racing =
        IntStream.range(0, 8)
            .mapToObj(each -> CompletableFuture.supplyAsync(() -> create(acme, "k").status()))
            .toList();

    assertThat(racing.stream().map(CompletableFuture::join).sorted())
        .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  @Tag("T2")
  void theListHasPagesLikeEveryOther() {
    for (var key : new String[] {"a", "b", "c"}) {
      seed.project(acme.id(), key);
      seed.project(globex.id(), "canary-" + key);
    }

    var first = acme.caller().get(LIST + "?limit=2");
    var second = acme.caller().get(LIST + "?limit=2&cursor=" + first.text("nextCursor"));

    assertThat(first.json().path("items").size()).isEqualTo(2);
    assertThat(second.json().path("items").size()).isEqualTo(1);
    assertThat(second.json().has("nextCursor")).isFalse();
    assertThat(first.body() + second.body()).doesNotContain("canary");
    assertThat(acme.caller().get("/v1/resources?cursor=" + first.text("nextCursor")).text("code"))
        .isEqualTo("invalid-cursor");
    assertThat(acme.caller().get(LIST + "?state=ACTIVE").text("code"))
        .isEqualTo("invalid-parameter");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":"x"}                     | /key  | required
          {"key":"x"}                      | /name | required
          {"key":"Upper","name":"x"}       | /key  | invalid-form
          {"key":"-x","name":"x"}          | /key  | invalid-form
          {"key":"x","name":"x","id":"y"}  | /id   | unknown-field
          """)
  @Tag("D24")
  void aBodyThatIsNotValidNamesTheField(String body, String pointer, String code) {
    var refused = acme.caller().post(LIST, body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    assertThat(refused.json().at("/errors/0/code").stringValue()).isEqualTo(code);
  }

  private static Reply create(TestTenant tenant, String key) {
    return tenant.caller().post(LIST, "{\"key\":\"" + key + "\",\"name\":\"A name\"}");
  }
}
