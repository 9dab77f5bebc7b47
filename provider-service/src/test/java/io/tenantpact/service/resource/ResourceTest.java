package io.tenantpact.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithService
class ResourceTest {

  private static final String LIST = "/v1/resources";
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

  private final TenantSeed seed;
  private final TestTenant acme;
  private final TestTenant globex;

  ResourceTest(TestTenants tenants, TenantSeed seed) {
    this.seed = seed;
    this.acme = tenants.create();
    this.globex = tenants.create();
  }

  @Test
  @Tag("T3")
  @Tag("M14")
  @Tag("D5")
  void whatIsCreatedIsThereForItsTenantOnly() {
    var project = seed.project(acme.id(), "p");

    var created =
        acme.caller()
            .post(
                LIST,
                """
                {"name": "Zoë 🐘", "projectId": "%s", "labels": {"b": "2", "a": ""}}
                """
                    .formatted(project));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("id")).matches("res_[0-9a-f]{32}");
    assertThat(created.header("Location")).isEqualTo(LIST + "/" + created.text("id"));
    assertThat(created.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
    assertThat(
            seed.sql()
                .sql(
                    """
                    select tenant_id || ' ' || name || ' ' || state || ' ' || project_id || ' '
                      || labels from resource where id = :id
                    """)
                .param("id", created.text("id"))
                .query(String.class)
                .list())
        .containsExactly(acme.id() + " Zoë 🐘 PENDING " + project + " {\"a\": \"\", \"b\": \"2\"}");
    assertThat(globex.caller().get(created.header("Location")).status()).isEqualTo(404);
  }

  @Test
  @Tag("T1")
  @Tag("D17")
  @Tag("D19")
  void aRepresentationHasTheseFieldsAndNoOthers() {
    var project = seed.project(acme.id(), "p");
    var bare = acme.caller().post(LIST, "{\"name\":\"bare\"}");
    var full = acme.caller().post(LIST, "{\"name\":\"full\",\"projectId\":\"" + project + "\"}");

    assertThat(bare.json().propertyNames())
        .containsExactlyInAnyOrder(
            "id", "tenantId", "name", "state", "labels", "etag", "createdAt", "updatedAt");
    assertThat(full.json().propertyNames()).hasSize(9).contains("projectId");
    assertThat(bare.text("tenantId")).isEqualTo(acme.id().value());
    assertThat(bare.text("createdAt")).matches(TIME).isEqualTo(bare.text("updatedAt"));
    assertThat(bare.text("etag")).isEqualTo(bare.header("ETag"));
    assertThat(bare.json().path("labels").toString()).isEqualTo("{}");
  }

  @Test
  void millisecondsAreThereEvenIfTheyAreNone() {
    var id =
        seed.resource(
            acme.id(), ResourceSeed.named("x").at(java.time.Instant.parse("2026-01-01T00:00:00Z")));

    assertThat(acme.caller().get(LIST + "/" + id).text("createdAt"))
        .isEqualTo("2026-01-01T00:00:00.000Z");
  }

  @Test
  @Tag("T1")
  @Tag("D7")
  void oneCanBeReadAgain() {
    var created = acme.caller().post(LIST, "{\"name\":\"a\"}");

    var read = acme.caller().get(created.header("Location"));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
  }

  @Nested
  class Patch {

    private final String id = seed.resource(acme.id(), ResourceSeed.named("before"));

    @Test
    @Tag("D8")
    @Tag("T4")
    void aChangeIsKeptAndChangesTheEtag() {
      var twin = seed.resource(globex.id(), ResourceSeed.named("before"));
      var others = seed.checksum(globex.id());
      var etag = acme.caller().get(path(id)).header("ETag");

      var patched = acme.caller().patch(path(id), etag, "{\"name\":\"after\"}");

      assertThat(patched.status()).isEqualTo(200);
      assertThat(patched.text("name")).isEqualTo("after");
      assertThat(patched.header("ETag")).isNotEqualTo(etag).isEqualTo(patched.text("etag"));
      assertThat(acme.caller().get(path(id)).body()).isEqualTo(patched.body());
      assertThat(seed.checksum(globex.id())).isEqualTo(others);
      assertThat(globex.caller().get(path(twin)).text("name")).isEqualTo("before");
    }

    @Test
    void whatIsNotNamedStays() {
      var project = seed.project(acme.id(), "p");
      patch("{\"projectId\":\"" + project + "\",\"labels\":{\"a\":\"1\",\"b\":\"2\"}}");

      patch("{\"name\":\"after\"}");
      var patched = patch("{\"labels\":{\"b\":null,\"c\":\"3\"}}");

      assertThat(patched.text("name")).isEqualTo("after");
      assertThat(patched.text("projectId")).isEqualTo(project);
      assertThat(patched.json().path("labels").toString()).isEqualTo("{\"a\":\"1\",\"c\":\"3\"}");
    }

    @Test
    void nullTakesAway() {
      var project = seed.project(acme.id(), "p");
      patch("{\"projectId\":\"" + project + "\",\"labels\":{\"a\":\"1\"}}");

      var patched = patch("{\"projectId\":null,\"labels\":null}");

      assertThat(patched.json().has("projectId")).isFalse();
      assertThat(patched.json().path("labels").toString()).isEqualTo("{}");
    }

    @Test
    void aPatchThatSaysNothingIsANewVersionAllTheSame() {
      var first = patch("{}");
      var second = patch("{}");

      assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    private io.tenantpact.service.stage.Reply patch(String json) {
      var patched = acme.caller().patch(path(id), "*", json);
      assertThat(patched.status()).isEqualTo(200);
      return patched;
    }
  }

  @Test
  @Tag("T5")
  void aDeletedOneIsGoneAndNothingElseIs() {
    var id = seed.resource(acme.id(), ResourceSeed.named("a"));
    var other = seed.resource(acme.id(), ResourceSeed.named("b"));
    seed.resource(globex.id(), ResourceSeed.named("a"));
    var others = seed.checksum(globex.id());

    var deleted = acme.caller().delete(path(id), acme.caller().get(path(id)).header("ETag"));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(acme.caller().get(path(id)).status()).isEqualTo(404);
    assertThat(acme.caller().delete(path(id), "*").status()).isEqualTo(404);
    assertThat(acme.caller().get(path(other)).status()).isEqualTo(200);
    assertThat(seed.checksum(globex.id())).isEqualTo(others);
  }

  @Nested
  class OfAnotherTenant {

    private final String id = seed.resource(globex.id(), ResourceSeed.named("canary"));
    private final String before = seed.checksum(globex.id());

    @Test
    @Tag("I3")
    @Tag("I17")
    @Tag("U4")
    void itIsAsIfItNeverWasWhateverIsTried() {
      assertThat(globex.caller().get(path(id)).status()).isEqualTo(200);

      assertDenied("GET", "");
      assertDenied("PATCH", "{\"name\":\"mine\"}");
      assertDenied("DELETE", "");
      assertDenied("POST", "{\"target\":\"ACTIVE\"}");

      assertThat(seed.checksum(globex.id())).isEqualTo(before);
    }

    @Test
    @Tag("D11")
    void itsEtagTellsNothing() {
      var etag = globex.caller().get(path(id)).header("ETag");

      var right = acme.caller().patch(path(id), etag, "{\"name\":\"mine\"}");
      var wrong = acme.caller().patch(path(id), "\"stale\"", "{\"name\":\"mine\"}");

      assertThat(right.status()).isEqualTo(404);
      assertThat(right.withoutRequestId()).isEqualTo(wrong.withoutRequestId());
    }

    @Test
    @Tag("D11")
    void itsEtagOnOnesOwnIsAnyStaleEtag() {
      var own = seed.resource(acme.id(), ResourceSeed.named("canary"));
      var foreign = globex.caller().get(path(id)).header("ETag");

      var refused = acme.caller().patch(path(own), foreign, "{\"name\":\"x\"}");

      assertThat(refused.status()).isEqualTo(412);
      assertThat(refused.withoutRequestId())
          .isEqualTo(acme.caller().patch(path(own), "\"stale\"", "{}").withoutRequestId());
    }

    @Test
    @Tag("T6")
    void itsProjectIsAProjectThatNeverWas() {
      var project = seed.project(globex.id(), "p");
      var own = seed.resource(acme.id(), ResourceSeed.named("own"));
      var body = "{\"name\":\"x\",\"projectId\":\"%s\"}";

      var created = acme.caller().post(LIST, body.formatted(project));
      var patched = acme.caller().patch(path(own), "*", body.formatted(project));

      assertThat(created.status()).isEqualTo(422);
      assertThat(created.json().at("/errors/0/pointer").stringValue()).isEqualTo("/projectId");
      assertThat(created.withoutRequestId())
          .isEqualTo(acme.caller().post(LIST, body.formatted("prj_never")).withoutRequestId());
      assertThat(patched.status()).isEqualTo(422);
      assertThat(patched.withoutRequestId())
          .isEqualTo(
              acme.caller().patch(path(own), "*", body.formatted("prj_never")).withoutRequestId());
      assertThat(countOf(acme.id())).isEqualTo(1);
      assertThat(globex.caller().post(LIST, body.formatted(project)).status()).isEqualTo(201);
    }

    private void assertDenied(String method, String body) {
      var suffix = method.equals("POST") ? "/transitions" : "";
      var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
      var caller =
          acme.caller()
              .with("If-Match", "*")
              .with("Idempotency-Key", "k")
              .with("Content-Type", type);

      var foreign = caller.send(method, path(id) + suffix, body);
      var unknown = caller.send(method, path("res_never_was") + suffix, body);

      assertThat(foreign.status()).as(method).isEqualTo(404);
      assertThat(foreign.withoutRequestId()).isEqualTo(unknown.withoutRequestId());
      assertThat(foreign.body()).doesNotContain(globex.id().value()).doesNotContain(id);
    }
  }

  private int countOf(TenantId tenant) {
    return seed.sql()
        .sql("select count(*) from resource where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(Integer.class)
        .single();
  }

  private static String path(String id) {
    return LIST + "/" + id;
  }
}
