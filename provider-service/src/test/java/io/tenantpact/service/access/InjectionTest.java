package io.tenantpact.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestCaller;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that are SQL. Whoever gets a statement of its own into the service is any tenant: {@code
 * set_config} needs no right.
 */
@WithService
class InjectionTest {

  private static final String LIST = "/v1/resources";

  private final TenantSeed seed;
  private final TestTenant globex;
  private final TestCaller caller;
  private final String own;

  InjectionTest(TestTenants tenants, TenantSeed seed) {
    this.seed = seed;
    this.globex = tenants.create();
    var acme = tenants.create();
    this.caller = acme.caller();
    this.own = seed.resource(acme.id(), ResourceSeed.named("own"));
    seed.resource(globex.id(), ResourceSeed.named("canary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x' or '1'='1",
        "x' or set_config('tenantpact.tenant', '%s', false) <> '' --",
        "x'; select set_config('tenantpact.tenant', '%s', false); --",
        "x'; delete from resource; --",
      })
  void aValueThatIsSqlIsAValue(String sql) {
    var before = seed.checksum(globex.id());

    for (var reply : answers(sql.formatted(globex.id()))) {
      assertThat(reply.status()).isBetween(400, 499);
      assertThat(reply.body()).doesNotContain("canary").doesNotContain(globex.id().value());
      assertThat(caller.get(LIST).body()).contains("own").doesNotContain("canary");
    }

    assertThat(seed.checksum(globex.id())).isEqualTo(before);
  }

  @Test
  void aTextThatIsSqlIsKeptAsItIs() {
    var text = "x'), ('" + globex.id() + "'); delete from resource; --";
    var before = seed.checksum(globex.id());

    var created =
        caller
            .with("Idempotency-Key", text.replace(" ", "/**/"))
            .postOnly(LIST, "{\"name\":\"%s\",\"labels\":{\"a\":\"%s\"}}".formatted(text, text));

    var read = caller.get(created.header("Location"));
    assertThat(read.text("name")).isEqualTo(text);
    assertThat(read.json().path("labels").path("a").asString()).isEqualTo(text);
    assertThat(seed.checksum(globex.id())).isEqualTo(before);
  }

  @Test
  void theSameAsksWithoutSqlAreAnswered() {
    assertThat(caller.get(LIST + "?state=PENDING&limit=2&order=createdAt.asc").status())
        .isEqualTo(200);
    assertThat(caller.get(LIST + "/" + own).status()).isEqualTo(200);
  }

  private List<Reply> answers(String sql) {
    var encoded = URLEncoder.encode(sql, StandardCharsets.UTF_8).replace("+", "%20");
    return Stream.concat(
            Stream.of("state", "projectId", "limit", "order", "cursor")
                .map(name -> caller.get(LIST + "?" + name + "=" + encoded)),
            Stream.of(
                caller.get(LIST + "/" + encoded),
                caller.delete(LIST + "/" + encoded, "\"1\""),
                caller.get("/v1/projects/" + encoded),
                caller.post(LIST, "{\"name\":\"a\",\"projectId\":\"" + sql + "\"}")))
        .toList();
  }
}
