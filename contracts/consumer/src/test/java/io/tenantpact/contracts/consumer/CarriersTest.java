package io.tenantpact.contracts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Callers whose tenant does not stand in a header of its own. */
@Tag("T1")
class CarriersTest {

  private static final Tenancy TOKEN =
      Tenancy.standard()
          .with(TenantCarrier.claim("tenant"))
          .withCredentialHeader("Authorization")
          .withValues("tenant", "token");

  @Test
  void aQueryParameterIsFilledIn() {
    var pact = pact(in(TenantCarrier.query("tenant")), request -> request.path("/things"));

    var request = request(pact);
    assertThat(request.at("/query/tenant/0").asString()).isEqualTo("acme");
    assertThat(request.at("/generators/query/tenant/type").asString()).isEqualTo("ProviderState");
    assertThat(request.at("/generators/query/tenant/expression").asString())
        .isEqualTo("${tenantId}");
    assertThat(request.at("/headers").has("X-Tenant-Id")).isFalse();
    assertThat(answer(pact, "/things?tenant=acme", CarriersTest::key)).isEqualTo(200);
    assertThat(answer(pact, "/things?tenant=globex", CarriersTest::key)).isEqualTo(500);
    assertThat(answer(pact, "/things", CarriersTest::key)).isEqualTo(500);
  }

  @Test
  void aPathNamesTheCaller() {
    var caller = in(TenantCarrier.path("/tenants/{tenant}"));

    var pact = pact(caller, request -> request.path(caller.tenantValue().in("/tenants/{}/things")));

    assertThat(request(pact).at("/path").asString()).isEqualTo("/tenants/acme/things");
    assertThat(request(pact).at("/generators/path/expression").asString())
        .isEqualTo("/tenants/${tenantId}/things");
  }

  @Test
  void aPathNamesTheCallerAndWhatTheStateMade() {
    var caller = in(TenantCarrier.path("/tenants/{tenant}"));
    var thing = new StateValue("thingId", "t1");

    var pact =
        pact(
            caller,
            request -> request.path(caller.tenantValue().in("/tenants/{}/things/{}/parts", thing)));

    assertThat(request(pact).at("/path").asString()).isEqualTo("/tenants/acme/things/t1/parts");
    assertThat(request(pact).at("/generators/path/expression").asString())
        .isEqualTo("/tenants/${tenantId}/things/${thingId}/parts");
    assertThatThrownBy(() -> caller.tenantValue().in("/tenants/{}/things", thing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 2 {} in '/tenants/{}/things', found 1");
  }

  @Test
  void aHostNamesTheCallerBeforeTheProviderAlone() {
    var caller = in(TenantCarrier.subdomain());

    var pact =
        pact(
            caller,
            request ->
                request
                    .path("/things")
                    .header("Host", caller.tenantValue().anyIn("{}.things.example")));

    assertThat(request(pact).at("/headers/Host/0").asString()).isEqualTo("acme.things.example");
    assertThat(request(pact).at("/generators/header/Host/expression").asString())
        .isEqualTo("${tenantId}.things.example");
    assertThat(answer(pact, "/things", CarriersTest::key)).isEqualTo(200);
  }

  @Test
  void aClaimIsInTheCredential() {
    var pact =
        pact(new Caller(TOKEN, "acme", "Bearer example"), request -> request.path("/things"));

    var headers = request(pact).at("/headers");
    assertThat(headers.propertyNames()).containsExactly("Authorization");
    assertThat(request(pact).at("/generators/header/Authorization/expression").asString())
        .isEqualTo("${token}");
    assertThat(answer(pact, "/things", CarriersTest::token)).isEqualTo(200);
    assertThat(answer(pact, "/things", UnaryOperator.identity())).isEqualTo(500);
  }

  @Test
  void aCredentialCanStandBehindItsScheme() {
    var caller = new Caller(TOKEN, "acme", "example");

    var pact =
        caller
            .in(Pacts.builder())
            .uponReceiving("things")
            .withoutCredential()
            .withRequest(
                request ->
                    request
                        .path("/things")
                        .header("Authorization", caller.credentialValue().anyIn("Bearer {}")))
            .willRespondWith(response -> response.status(200))
            .toPact();

    assertThat(request(pact).at("/headers/Authorization/0").asString()).isEqualTo("Bearer example");
    assertThat(request(pact).at("/generators/header/Authorization/expression").asString())
        .isEqualTo("Bearer ${token}");
    assertThat(answer(pact, "/things", CarriersTest::token)).isEqualTo(200);
  }

  private static Caller in(TenantCarrier carrier) {
    return Pacts.ACME.with(Tenancy.standard().with(carrier));
  }

  private static V4Pact pact(Caller caller, Consumer<HttpRequestBuilder> request) {
    return caller
        .in(Pacts.builder())
        .uponReceiving("things")
        .withRequest(request)
        .willRespondWith(response -> response.status(200))
        .toPact();
  }

  private static JsonNode request(V4Pact pact) {
    return Pacts.jsonOf(pact).at("/0/request");
  }

  private static HttpRequest.Builder key(HttpRequest.Builder request) {
    return request.header("X-API-Key", "a key of this client's");
  }

  private static HttpRequest.Builder token(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer of this client's");
  }

  /** The status with which the mock server meets a client. */
  private static int answer(V4Pact pact, String path, UnaryOperator<HttpRequest.Builder> with) {
    var status = new int[1];
    PactVerificationResult unused =
        ConsumerPactRunnerKt.runConsumerTest(
            pact,
            MockProviderConfig.createDefault(PactSpecVersion.V4),
            (server, context) -> {
              var request = with.apply(HttpRequest.newBuilder(URI.create(server.getUrl() + path)));
              status[0] =
                  HttpClient.newHttpClient()
                      .send(request.build(), BodyHandlers.discarding())
                      .statusCode();
              return "";
            });
    return status[0];
  }
}
