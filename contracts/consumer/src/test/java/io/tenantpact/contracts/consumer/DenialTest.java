package io.tenantpact.contracts.consumer;

import static io.tenantpact.contracts.consumer.Pacts.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.core.model.V4Pact;
import io.tenantpact.contracts.terms.Tenancy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Tag("K13")
class DenialTest {

  private static final String GONE =
      "{\"status\":404,\"code\":\"%s\",\"title\":\"any words\",\"tenantId\":\"%s\"}";

  @Test
  @Tag("K6")
  void codeAndTenantAreExactAndWordsAreFree() {
    var pact = denied(Denial.notFound("not-found"));

    assertThat(broken(pact, GONE.formatted("not-found", "t-caller"))).isEmpty();
    assertThat(broken(pact, GONE.formatted("gone", "t-caller")))
        .singleElement()
        .asString()
        .contains("$.code");
    assertThat(broken(pact, GONE.formatted("not-found", "t-other")))
        .singleElement()
        .asString()
        .contains("$.tenantId");
  }

  @Test
  void itIsAProblemThatEchoesTheTenant() {
    var response = only(denied(Denial.stale("etag-mismatch"))).path("response");

    assertThat(response.path("status").asInt()).isEqualTo(412);
    assertThat(response.at("/headers/Content-Type/0").asString())
        .isEqualTo("application/problem+json");
    assertThat(response.at("/generators/header/X-Tenant-Id/expression").asString())
        .isEqualTo("${tenantId}");
  }

  @Test
  void itNamesTheOwnerAsEveryRepresentationDoes() {
    var caller = ACME.with(Tenancy.standard().withProperty("tenant.id"));

    var response = only(denied(caller, Denial.notFound("none"))).path("response");

    assertThat(response.at("/body/content/tenant/id").asString()).isEqualTo("acme");
    assertThat(response.at("/generators/body/$.tenant.id/expression").asString())
        .isEqualTo("${tenantId}");
  }

  @Test
  void anApiMaySayNoInItsOwnWay() {
    var pact =
        denied(
            Denial.of(404, body -> body.object("error", error -> error.stringValue("type", "gone")))
                .withHeader("X-Error", Matchers.regexp("^.+$", "e1")));

    var response = only(pact).path("response");
    assertThat(response.at("/headers/Content-Type/0").asString()).isEqualTo("application/json");
    assertThat(response.at("/headers/X-Error/0").asString()).isEqualTo("e1");
    assertThat(response.at("/body/content").propertyNames()).containsExactly("error");
    assertThat(broken(pact, "{\"error\":{\"type\":\"gone\"}}")).isEmpty();
    assertThat(broken(pact, "{\"error\":{\"type\":\"lost\"}}")).isNotEmpty();
  }

  @Test
  void beforeTheTenantIsKnownNothingNamesIt() {
    var pact =
        ACME.in(Pacts.builder())
            .uponReceiving("something")
            .withRequest(request -> request.path("/things"))
            .willBeDenied(Denial.of(401, "unauthenticated"))
            .withoutEcho()
            .toPact();

    assertThat(only(pact).at("/response/headers").has("X-Tenant-Id")).isFalse();
    assertThat(only(pact).at("/response/body/content").has("tenantId")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"429, R6", "503, K16"})
  void howLongToWaitIsAnyNumberOfSeconds(int status, String row) {
    var wait = Duration.ofSeconds(7);
    var denial =
        status == 429 ? Denial.throttled("too-many", wait) : Denial.unavailable("away", wait);
    var response = only(denied(denial)).path("response");

    assertThat(response.path("status").asInt()).as(row).isEqualTo(status);
    assertThat(response.at("/headers/Retry-After/0").asString()).isEqualTo("7");
    assertThat(response.at("/matchingRules/header/Retry-After/matchers/0/regex").asString())
        .isEqualTo("^[0-9]+$");
  }

  @Test
  void eachKindHasItsStatus() {
    assertThat(statusOf(Denial.notFound("x"))).isEqualTo(404);
    assertThat(statusOf(Denial.conflict("x"))).isEqualTo(409);
    assertThat(statusOf(Denial.stale("x"))).isEqualTo(412);
    assertThat(statusOf(Denial.invalid("x"))).isEqualTo(422);
    assertThat(statusOf(Denial.preconditionRequired("x"))).isEqualTo(428);
    assertThat(statusOf(Denial.suspended("x"))).isEqualTo(403);
  }

  @Test
  void anApiAddsWhatItsDenialsHaveBesides() {
    var plain = Denial.conflict("taken");
    var more =
        plain
            .withHeader("X-Request-Id", Matchers.regexp("^.+$", "r1"))
            .with(body -> body.stringValue("state", "ARCHIVED"));

    assertThat(only(denied(more)).at("/response/headers/X-Request-Id/0").asString())
        .isEqualTo("r1");
    assertThat(only(denied(more)).at("/response/body/content/state").asString())
        .isEqualTo("ARCHIVED");
    assertThat(only(denied(plain)).at("/response/body/content").has("state")).isFalse();
  }

  @Test
  void aSuccessIsNoDenial() {
    assertThatThrownBy(() -> Denial.of(200, "fine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 200");
  }

  private static int statusOf(Denial denial) {
    return only(denied(denial)).at("/response/status").asInt();
  }

  private static V4Pact denied(Denial denial) {
    return denied(ACME, denial);
  }

  private static V4Pact denied(Caller caller, Denial denial) {
    return caller
        .in(Pacts.builder())
        .uponReceiving("something")
        .withRequest(request -> request.path("/things"))
        .willBeDenied(denial)
        .toPact();
  }

  private static JsonNode only(V4Pact pact) {
    return Pacts.jsonOf(pact).path(0);
  }

  private static java.util.List<String> broken(V4Pact pact, String answer) {
    return Pacts.broken(pact, answer, Map.of("tenantId", "t-caller"));
  }
}
