package io.tenantpact.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import io.tenantpact.service.tenant.TenantId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tenant a caller may not enter; each "no" stands beside the "yes" it differs from. */
@WithService
class TenantDenialTest {

  private static final String LIST = "/v1/resources";

  private final TestTenants tenants;
  private final TenantSeed seed;
  private final ServiceHttp http;
  private final TenantId acme;
  private final TestCaller caller;

  TenantDenialTest(TestTenants tenants, TenantSeed seed, ServiceHttp http) {
    this.tenants = tenants;
    this.seed = seed;
    this.http = http;
    this.acme = seed.tenant();
    this.caller = http.caller(seed.key(acme), acme);
  }

  @Test
  @Tag("T8")
  void withoutATenantTheAnswerIs400() {
    var denied = caller.without(TenantId.HEADER).get(LIST);

    assertThat(denied.status()).isEqualTo(400);
    assertThat(denied.text("code")).isEqualTo("invalid-tenant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Acme", "a", "acme,globex", "acme globex", "-acme", "acme'--"})
  @Tag("T8")
  void aTenantThatIsNotWellFormedIsNone(String text) {
    var without = caller.without(TenantId.HEADER);

    assertThat(without.get(LIST).saysTheSameAs(without.with(TenantId.HEADER, text).get(LIST)))
        .isTrue();
  }

  @Test
  @Tag("T8")
  void aTenantThatIsNamedTwiceIsNone() {
    var doubled = caller.with(TenantId.HEADER, acme.value()).get(LIST);

    assertThat(caller.without(TenantId.HEADER).get(LIST).saysTheSameAs(doubled)).isTrue();
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

    assertThat(before.saysTheSameAs(nobody.with(TenantId.HEADER, globex.id().value()).get(LIST)))
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
