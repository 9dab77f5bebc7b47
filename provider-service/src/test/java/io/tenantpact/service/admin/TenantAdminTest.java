package io.tenantpact.service.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithService
@Tag("U22")
class TenantAdminTest {

  private static final String TENANTS = "/v1/tenants";

  private final TestTenants tenants;
  private final TenantSeed seed;
  private final ServiceHttp http;
  private final ApiKey key;
  private final TestCaller operator;

  TenantAdminTest(TestTenants tenants, TenantSeed seed, ServiceHttp http) {
    this.tenants = tenants;
    this.seed = seed;
    this.http = http;
    this.key = seed.key(Set.of(Scope.ADMIN));
    this.operator = http.anyone().with(ApiKey.HEADER, key.secret());
  }

  @Test
  @Tag("C3")
  void aNewTenantIsUsableAtOnceByWhomItIsGranted() {
    var id = "t-" + UUID.randomUUID();

    var created = operator.postOnly(TENANTS, "{\"id\":\"" + id + "\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo(TENANTS + "/" + id);
    assertThat(created.text("state")).isEqualTo("ACTIVE");
    assertThat(operator.with("X-Tenant-Id", id).get("/v1/resources").text("code"))
        .isEqualTo("tenant-not-granted");
    var tenant = new io.tenantpact.service.tenant.TenantId(id);
    assertThat(http.caller(seed.key(tenant), tenant).get("/v1/resources").status()).isEqualTo(200);
  }

  @Test
  void anIdIsTakenOnce() {
    var taken = tenants.create().id();

    var again = operator.postOnly(TENANTS, "{\"id\":\"" + taken + "\"}");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("already-exists");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":\"A\"}", "{\"id\":\"acme\",\"state\":\"SUSPENDED\"}"})
  void aBodyThatIsNotValidMakesNoTenant(String body) {
    assertThat(operator.postOnly(TENANTS, body).text("code")).isEqualTo("validation-failed");
  }

  @Test
  @Tag("C5")
  void aSuspendedTenantComesBackWithAllItHad() {
    var acme = tenants.create();
    acme.caller().post("/v1/resources", "{\"name\":\"kept\"}");

    var suspended = operator.postOnly(TENANTS + "/" + acme.id() + "/suspend", "");
    assertThat(suspended.text("state")).isEqualTo("SUSPENDED");
    assertThat(acme.caller().get("/v1/resources").text("code")).isEqualTo("tenant-suspended");

    var resumed = operator.postOnly(TENANTS + "/" + acme.id() + "/resume", "");
    assertThat(resumed.text("state")).isEqualTo("ACTIVE");
    assertThat(acme.caller().get("/v1/resources").body()).contains("kept");
  }

  @Test
  void suspendingOneLeavesTheOthers() {
    var acme = tenants.create();
    var globex = tenants.create();

    operator.postOnly(TENANTS + "/" + acme.id() + "/suspend", "");

    assertThat(globex.caller().get("/v1/resources").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t-never-was", "NOT-AN-ID", "a"})
  void aTenantThatNeverWasIsNotFound(String id) {
    assertThat(operator.postOnly(TENANTS + "/" + id + "/suspend", "").status()).isEqualTo(404);
    assertThat(operator.postOnly(TENANTS + "/" + id + "/resume", "").status()).isEqualTo(404);
  }

  @Test
  void whatWasDoneIsOnRecordAndWhatWasNotIsNot() {
    var acme = tenants.create().id();

    operator.postOnly(TENANTS + "/" + acme + "/suspend", "");
    operator.postOnly(TENANTS + "/" + acme + "/resume", "");
    operator.postOnly(TENANTS, "{\"id\":\"" + acme + "\"}");

    assertThat(record(acme.value()))
        .containsExactly(seed.credentialId(key) + " suspend", seed.credentialId(key) + " resume");
  }

  @Test
  @Tag("U8")
  void withoutTheScopeNothingIsDone() {
    var acme = tenants.create();

    var denied = acme.caller().post(TENANTS + "/" + acme.id() + "/suspend", "");

    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied.text("code")).isEqualTo("scope-missing");
    assertThat(acme.caller().get("/v1/resources").status()).isEqualTo(200);
    assertThat(acme.caller().without(ApiKey.HEADER).post(TENANTS, "{}").status()).isEqualTo(401);
  }

  private List<String> record(String tenant) {
    return seed.sql()
        .sql(
            """
            select credential_id || ' ' || action from admin_audit where tenant = :tenant
            order by id
            """)
        .param("tenant", tenant)
        .query(String.class)
        .list();
  }
}
