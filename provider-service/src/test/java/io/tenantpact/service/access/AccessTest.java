package io.tenantpact.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The denial table, row by row; each "no" stands beside the "yes" it differs from. */
@WithService
class AccessTest {

  private static final String LIST = "/v1/resources";

  private final TestTenants tenants;
  private final TenantSeed seed;
  private final ServiceHttp http;

  AccessTest(TestTenants tenants, TenantSeed seed, ServiceHttp http) {
    this.tenants = tenants;
    this.seed = seed;
    this.http = http;
  }

  @Test
  @Tag("U1")
  void aKeyOpensTheTenantItWasGranted() {
    var acme = tenants.create();

    assertThat(acme.caller().get(LIST).status()).isEqualTo(200);
  }

  @Nested
  class Credentials {

    private final TenantId acme = seed.tenant();
    private final ApiKey key = seed.key(acme);

    @Test
    @Tag("U20")
    void withoutAKeyTheAnswerIs401() {
      var denied = http.caller(key, acme).without(ApiKey.HEADER).get(LIST);

      assertThat(denied.status()).isEqualTo(401);
      assertThat(denied.text("code")).isEqualTo("unauthenticated");
      assertThat(denied.header("WWW-Authenticate")).isEqualTo("ApiKey realm=\"tenantpact\"");
      assertThat(denied.header(TenantId.HEADER)).isEmpty();
    }

    @Test
    @Tag("U2")
    @Tag("U3")
    @Tag("U7")
    void unknownRevokedExpiredAndNoKeyAreOneAnswer() {
      var revoked = seed.key(acme);
      var expired = seed.key(acme);
      assertThat(http.caller(revoked, acme).get(LIST).status()).isEqualTo(200);
      assertThat(http.caller(expired, acme).get(LIST).status()).isEqualTo(200);
      seed.revoke(revoked);
      seed.expire(expired);

      var unknown = http.caller(ApiKey.generate(), acme).get(LIST);

      assertThat(unknown.status()).isEqualTo(401);
      assertThat(List.of(http.caller(revoked, acme), http.caller(expired, acme)))
          .allMatch(each -> same(unknown, each.get(LIST)));
      assertThat(same(unknown, http.caller(key, acme).without(ApiKey.HEADER).get(LIST))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "tpk_", "tpk_short", "xyz_0123456789012345678901234567890123456789012"})
    @Tag("U2")
    void whatIsNoKeyIsAnUnknownOne(String text) {
      var caller = http.caller(key, acme).without(ApiKey.HEADER);

      assertThat(caller.with(ApiKey.HEADER, text).get(LIST).status()).isEqualTo(401);
    }

    @Test
    void twoCredentialsAreNone() {
      var caller = http.caller(key, acme);

      assertThat(caller.with(ApiKey.HEADER, key.secret()).get(LIST).status()).isEqualTo(401);
      assertThat(caller.with("Authorization", "Bearer x").get(LIST).status()).isEqualTo(401);
    }

    @Test
    void aBearerTokenIsNotYetACredential() {
      var caller = http.caller(key, acme).without(ApiKey.HEADER);

      assertThat(caller.with("Authorization", "Bearer " + key.secret()).get(LIST).status())
          .isEqualTo(401);
    }
  }

  @Nested
  class Tenants {

    private final TenantId acme = seed.tenant();
    private final TestCaller caller = http.caller(seed.key(acme), acme);

    @Test
    @Tag("T8")
    void withoutATenantTheAnswerIs400() {
      var denied = caller.without(TenantId.HEADER).get(LIST);

      assertThat(denied.status()).isEqualTo(400);
      assertThat(denied.text("code")).isEqualTo("invalid-tenant");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "  ", "Acme", "a", "acme,globex", "acme globex", "-acme", "acme'--"})
    @Tag("T8")
    void aTenantThatIsNotWellFormedIsNone(String text) {
      var without = caller.without(TenantId.HEADER);

      assertThat(same(without.get(LIST), without.with(TenantId.HEADER, text).get(LIST))).isTrue();
    }

    @Test
    @Tag("T8")
    void aTenantThatIsNamedTwiceIsNone() {
      var doubled = caller.with(TenantId.HEADER, acme.value()).get(LIST);

      assertThat(same(caller.without(TenantId.HEADER).get(LIST), doubled)).isTrue();
    }

    @Test
    @Tag("T9")
    @Tag("U4")
    @Tag("I17")
    void aForeignTenantAndOneThatNeverWasAreOneAnswer() {
      var globex = tenants.create();
      assertThat(globex.caller().get(LIST).status()).isEqualTo(200);
      var nobody = caller.without(TenantId.HEADER);

      var foreign = nobody.with(TenantId.HEADER, globex.id().value()).get(LIST);
      var unknown = nobody.with(TenantId.HEADER, "t-never-was").get(LIST);

      assertThat(foreign.status()).isEqualTo(403);
      assertThat(foreign.text("code")).isEqualTo("tenant-not-granted");
      assertThat(foreign.withoutRequestId()).isEqualTo(unknown.withoutRequestId());
      assertThat(foreign.headers().toString() + foreign.body()).doesNotContain(globex.id().value());
      assertThat(caller.get(LIST).status()).isEqualTo(200);
    }

    @Test
    @Tag("T9")
    void askingForATenantDoesNotMakeIt() {
      caller.without(TenantId.HEADER).with(TenantId.HEADER, "t-asked-for").get(LIST);

      var made = seed.sql().sql("select count(*) from tenant where id = 't-asked-for'");
      assertThat(made.query(Integer.class).single()).isZero();
    }

    @Test
    @Tag("C5")
    void aSuspendedTenantIsToldSoAndKeepsItsData() {
      seed.resource(acme, ResourceSeed.named("kept"));
      var before = seed.checksum(acme);
      seed.suspend(acme);

      var denied = caller.get(LIST);

      assertThat(denied.status()).isEqualTo(403);
      assertThat(denied.text("code")).isEqualTo("tenant-suspended");
      assertThat(seed.checksum(acme)).isEqualTo(before);
    }

    @Test
    void aForeignTenantThatIsSuspendedIsJustForeign() {
      var globex = tenants.create();
      var nobody = caller.without(TenantId.HEADER);
      var before = nobody.with(TenantId.HEADER, globex.id().value()).get(LIST);
      seed.suspend(globex.id());

      assertThat(same(before, nobody.with(TenantId.HEADER, globex.id().value()).get(LIST)))
          .isTrue();
    }

    @Test
    @Tag("C12")
    @Tag("I13")
    void oneKeyWithTwoTenantsSeesTheOneItAsksFor() {
      var globex = seed.tenant();
      seed.resource(acme, ResourceSeed.named("of acme"));
      seed.resource(globex, ResourceSeed.named("of globex"));
      var key = seed.key(acme, globex);

      assertThat(http.caller(key, acme).get(LIST).body())
          .contains("of acme")
          .doesNotContain("of globex");
      assertThat(http.caller(key, globex).get(LIST).body())
          .contains("of globex")
          .doesNotContain("of acme");
    }
  }

  @Nested
  class Scopes {

    private final TenantId acme = seed.tenant();

    @Test
    @Tag("U8")
    void aReaderMayNotWrite() {
      var reader = http.caller(seed.key(Set.of(Scope.READ), acme), acme);

      assertThat(reader.get(LIST).status()).isEqualTo(200);
      var denied = reader.post(LIST, "{\"name\":\"x\"}");
      assertThat(denied.status()).isEqualTo(403);
      assertThat(denied.text("code")).isEqualTo("scope-missing");
      assertThat(seed.checksum(acme)).isEqualTo(seed.checksum(seed.tenant()));
    }

    @Test
    @Tag("U8")
    void aWriterMayNotRead() {
      var writer = http.caller(seed.key(Set.of(Scope.WRITE), acme), acme);

      assertThat(writer.post(LIST, "{\"name\":\"x\"}").status()).isEqualTo(201);
      assertThat(writer.get(LIST).text("code")).isEqualTo("scope-missing");
    }

    @Test
    @Tag("U21")
    @Tag("U22")
    void anOperatorMayNotEnterATenant() {
      var operator = http.caller(seed.key(Set.of(Scope.ADMIN)), acme);

      assertThat(operator.get(LIST).text("code")).isEqualTo("tenant-not-granted");
    }
  }

  /** Everything is wrong at first; then one thing after another is put right. */
  @Test
  void theChecksComeInTheOrderThatWasPromised() {
    var acme = seed.tenant();
    var key = seed.key(Set.of(Scope.WRITE));
    var nobody = http.anyone();
    assertThat(nobody.get(LIST).text("code")).isEqualTo("unauthenticated");

    var stranger = nobody.with(ApiKey.HEADER, key.secret());
    assertThat(stranger.get(LIST).text("code")).isEqualTo("invalid-tenant");

    var guest = stranger.with(TenantId.HEADER, acme.value());
    seed.suspend(acme);
    assertThat(guest.get(LIST).text("code")).isEqualTo("tenant-not-granted");

    var member = http.caller(seed.key(Set.of(Scope.WRITE), acme), acme);
    assertThat(member.get(LIST).text("code")).isEqualTo("tenant-suspended");

    seed.sql()
        .sql("update tenant set suspended_at = null where id = :id")
        .param("id", acme.value())
        .update();
    assertThat(member.get(LIST).text("code")).isEqualTo("scope-missing");
    assertThat(member.send("PUT", LIST, "").text("code")).isEqualTo("method-not-allowed");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET,    /v1/ping",
    "GET,    /v1/resources",
    "POST,   /v1/resources",
    "GET,    /v1/resources/res_1",
    "PATCH,  /v1/resources/res_1",
    "DELETE, /v1/resources/res_1",
    "POST,   /v1/resources/res_1/transitions",
    "GET,    /v1/projects",
    "POST,   /v1/projects",
    "GET,    /v1/projects/prj_1",
    "GET,    /v1/not-a-route",
    "GET,    /",
    "GET,    /health/other"
  })
  @Tag("I4")
  @Tag("I16")
  void everyRouteDeniesAlike(String method, String path) {
    var acme = seed.tenant();
    var caller = http.caller(seed.key(acme), seed.tenant());

    assertThat(caller.send(method, path, "").text("code")).isEqualTo("tenant-not-granted");
    assertThat(caller.without(TenantId.HEADER).send(method, path, "").status()).isEqualTo(400);
    assertThat(caller.without(ApiKey.HEADER).send(method, path, "").status()).isEqualTo(401);
  }

  @Test
  @Tag("T1")
  void everyAnswerInsideATenantNamesTheTenant() {
    var acme = tenants.create();

    var answers =
        List.of(
            acme.caller().get(LIST),
            acme.caller().get("/v1/resources/res_unknown"),
            acme.caller().get("/v1/not-a-route"),
            acme.caller().get("/v1/resources?limit=0"),
            acme.caller().post(LIST, "not json"),
            http.caller(seed.key(Set.of(), acme.id()), acme.id()).get(LIST));

    assertThat(answers)
        .extracting(each -> each.header(TenantId.HEADER))
        .containsOnly(acme.id().value());
    assertThat(answers.stream().filter(each -> each.status() >= 400))
        .hasSize(5)
        .extracting(each -> each.text("tenantId"))
        .containsOnly(acme.id().value());
  }

  @Test
  void noCacheMayKeepAnAnswer() {
    for (var answer : List.of(tenants.create().caller().get(LIST), http.anyone().get(LIST))) {
      assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
      assertThat(answer.header("Vary")).contains("X-API-Key", "X-Tenant-Id");
    }
  }

  @Test
  @Tag("U23")
  void pingSaysWhoIsCallingAndChangesNothing() {
    var acme = tenants.create();
    var before = seed.checksum(acme.id());

    var pong = acme.caller().get("/v1/ping");

    assertThat(pong.status()).isEqualTo(200);
    assertThat(pong.text("tenantId")).isEqualTo(acme.id().value());
    assertThat(pong.text("credentialId")).isEqualTo(seed.credentialId(acme.key()));
    assertThat(pong.json().path("scopes").toString())
        .isEqualTo("[\"resources:read\",\"resources:write\"]");
    assertThat(pong.body()).doesNotContain(acme.key().secret());
    assertThat(seed.checksum(acme.id())).isEqualTo(before);
  }

  private static boolean same(Reply one, Reply other) {
    return one.withoutRequestId().equals(other.withoutRequestId());
  }
}
