package io.tenantpact.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithService
class ResourceVersionTest {

  private final TenantSeed seed;
  private final TestTenant acme;
  private final String path;
  private final String etag;

  ResourceVersionTest(TestTenants tenants, TenantSeed seed) {
    this.seed = seed;
    this.acme = tenants.create();
    this.path = "/v1/resources/" + seed.resource(acme.id(), ResourceSeed.named("0"));
    this.etag = acme.caller().get(path).header("ETag");
  }

  @Test
  @Tag("D7")
  void whoeverHasThisVersionIsNotSentItAgain() {
    var unchanged = acme.caller().with("If-None-Match", etag).get(path);

    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(unchanged.header("ETag")).isEqualTo(etag);
    assertThat(unchanged.header("X-Tenant-Id")).isEqualTo(acme.id().value());
  }

  @Test
  void anyOfSeveralVersionsWillDo() {
    assertThat(acme.caller().with("If-None-Match", "\"x\", W/" + etag).get(path).status())
        .isEqualTo(304);
    assertThat(acme.caller().with("If-None-Match", "\"x\"").get(path).status()).isEqualTo(200);
  }

  @Test
  @Tag("D9")
  @Tag("M2")
  void aStaleVersionIsNotChanged() {
    acme.caller().patch(path, etag, "{\"name\":\"1\"}");

    var patched = acme.caller().patch(path, etag, "{\"name\":\"2\"}");
    var deleted = acme.caller().delete(path, etag);

    assertThat(patched.status()).isEqualTo(412);
    assertThat(patched.text("code")).isEqualTo("etag-mismatch");
    assertThat(deleted.status()).isEqualTo(412);
    assertThat(acme.caller().get(path).text("name")).isEqualTo("1");
  }

  @Test
  @Tag("D10")
  void withoutAVersionNothingIsChanged() {
    var patching =
        acme.caller()
            .with("Content-Type", "application/merge-patch+json")
            .send("PATCH", path, "{\"name\":\"1\"}");
    var deleting = acme.caller().send("DELETE", path, "");

    assertThat(patching.status()).isEqualTo(428);
    assertThat(patching.text("code")).isEqualTo("precondition-required");
    assertThat(deleting.status()).isEqualTo(428);
    assertThat(acme.caller().get(path).header("ETag")).isEqualTo(etag);
  }

  @Test
  @Tag("D10")
  void withoutAVersionNobodyLearnsWhatExists() {
    var own = acme.caller().send("DELETE", path, "");
    var none = acme.caller().send("DELETE", "/v1/resources/res_none", "");

    assertThat(own.withoutRequestId()).isEqualTo(none.withoutRequestId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/ETAG", "ETA", "unquoted", "\"\"", "**"})
  void theseMatchNothing(String ifMatch) {
    var sent = ifMatch.replace("ETAG", etag).replace("ETA", etag.substring(0, 20));

    assertThat(acme.caller().delete(path, sent).status()).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETAG", "*", "\"x\", ETAG", "W/\"x\", ETAG", " * "})
  void theseMatch(String ifMatch) {
    assertThat(acme.caller().delete(path, ifMatch.replace("ETAG", etag)).status()).isEqualTo(204);
  }

  @Test
  void twinsOfTwoTenantsHaveDifferentEtags() {
    var globex = seed.tenant();
    seed.sql()
        .sql(
            """
            insert into resource (tenant_id, id, name, state, created_at, updated_at)
            select :globex, id, name, state, created_at, updated_at from resource
            where tenant_id = :acme
            """)
        .param("globex", globex.value())
        .param("acme", acme.id().value())
        .update();
    var both = seed.key(acme.id(), globex);

    var twin =
        acme.caller()
            .without("X-API-Key")
            .without("X-Tenant-Id")
            .with("X-API-Key", both.secret())
            .with("X-Tenant-Id", globex.value())
            .get(path);

    assertThat(twin.status()).isEqualTo(200);
    assertThat(twin.header("ETag")).isNotEqualTo(etag);
  }

  @Test
  @Tag("M8")
  void noUpdateIsLost() {
    var writers = 4;
    var each = 50;

    var done =
        IntStream.range(0, writers)
            .mapToObj(writer -> CompletableFuture.runAsync(() -> increment(each)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(done).join();

    assertThat(acme.caller().get(path).text("name")).isEqualTo(String.valueOf(writers * each));
  }

  /** Adds one to the name as often as it is told, reading it anew whenever someone was faster. */
  private void increment(int times) {
    for (var left = times; left > 0; ) {
      var seen = acme.caller().get(path);
      var next = Integer.parseInt(seen.text("name")) + 1;
      Reply patched = acme.caller().patch(path, seen.header("ETag"), "{\"name\":\"" + next + "\"}");
      assertThat(patched.status()).isIn(200, 412);
      left -= patched.status() == 200 ? 1 : 0;
    }
  }
}
