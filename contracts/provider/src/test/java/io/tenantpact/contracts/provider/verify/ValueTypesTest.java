package io.tenantpact.contracts.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T9")
class ValueTypesTest {

  /** As pact-js writes it. */
  private static final String ORDER =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"},
         "pact-js": {"version": "16.0.0"}},
       "interactions": [{
         "type": "Synchronous/HTTP", "description": "an order is repeated", "pending": false,
         "providerStates": [{"name": "an order"}],
         "request": {
           "method": "POST", "path": "/orders",
           "headers": {"Content-Type": ["application/json"]},
           "body": {"contentType": "application/json", "encoded": false, "content": {"id": 1}},
           "generators": {"body": {
             "$.id": {"type": "ProviderState", "expression": "${id}"}}}},
         "response": {
           "status": 200,
           "body": {"contentType": "application/json", "encoded": false,
             "content": {"id": 1, "text": "no 1", "open": true}},
           "matchingRules": {"body": {
             "$.id": {"combine": "AND", "matchers": [{"match": "equality"}]}}},
           "generators": {"body": {
             "$.id": {"type": "ProviderState", "expression": "${id}"},
             "$.open": {"type": "ProviderState", "expression": "${open}"},
             "$.text": {"type": "ProviderState", "expression": "no ${id}"}}}}}]}
      """;

  record AnOrder() implements ProviderState {}

  private HttpServer server;
  private String said = "";
  private String asked = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/orders",
        exchange -> {
          try (exchange) {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var body = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aNumberIsSentAndExpectedAsOne() throws IOException {
    said = "{\"id\":70,\"text\":\"no 70\",\"open\":false}";

    assertThat(verify()).isEmpty();
    assertThat(asked).isEqualTo("{\"id\":70}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":\"70\",\"text\":\"no 70\",\"open\":false} | $.id",
        "{\"id\":71,\"text\":\"no 70\",\"open\":false} | $.id",
        "{\"id\":70,\"text\":\"no 70\",\"open\":\"false\"} | $.open",
        "{\"id\":70,\"text\":\"no 1\",\"open\":false} | $.text"
      })
  void whatIsNoneIsADifference(String answer, String where) throws IOException {
    said = answer;

    assertThat(verify()).extracting(Problem::where).containsExactly(where);
  }

  private record Nobody() implements TenantFixtures {

    @Override
    public TestTenant create(Canary canary) {
      return new TestTenant("t-" + canary, "k-" + canary, canary);
    }

    @Override
    public String checksum(TestTenant tenant) {
      return "";
    }

    @Override
    public void purge(TestTenant tenant) {}
  }

  private List<Problem> verify() throws IOException {
    var pact = DefaultPactReader.INSTANCE.loadPact(ORDER);
    var states =
        States.handled()
            .by(AnOrder.class, (tenant, state) -> StateValues.of("id", 70).and("open", false));
    var seeding = new Seeding(Tenancy.standard(), new Nobody(), states);
    var url = URI.create("http://localhost:" + server.getAddress().getPort());
    try (var connection = ProviderConnection.open(url, 1, Duration.ofSeconds(10))) {
      return new InteractionVerification(
              pact, seeding, connection, Optional.empty(), (name, caller) -> Optional.empty())
          .verify(pact.getInteractions().get(0))
          .problems();
    }
  }
}
