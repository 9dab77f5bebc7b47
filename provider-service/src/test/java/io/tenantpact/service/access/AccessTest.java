package io.tenantpact.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every route and every answer. */
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
}
