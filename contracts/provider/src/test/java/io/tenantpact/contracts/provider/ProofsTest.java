package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junitsupport.Provider;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

@Tag("I25")
class ProofsTest {

  private static final String TWO_READS =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
         {"type": "Synchronous/HTTP", "description": "one", "pending": false,
          "providerStates": [{"name": "tenant has rows", "params": {"count": 2}}],
          "request": {"method": "GET", "path": "/1"}, "response": {"status": 200}},
         {"type": "Synchronous/HTTP", "description": "two", "pending": false,
          "providerStates": [{"name": "tenant has rows", "params": {"count": 1}}],
          "request": {"method": "GET", "path": "/2"}, "response": {"status": 200}}]}
      """;

  private static final AtomicInteger requests = new AtomicInteger();
  private static volatile boolean rowsPileUp;
  private static volatile int lastRequestServed = Integer.MAX_VALUE;
  private static URI provider = URI.create("http://unset");

  @TempDir private Path folder;
  private BrokerStage broker;
  private VerificationStage stage;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    requests.set(0);
    rowsPileUp = false;
    lastRequestServed = Integer.MAX_VALUE;
    broker = BrokerStage.start(folder);
    broker.publish(TWO_READS);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var number = requests.incrementAndGet();
            exchange.sendResponseHeaders(number <= lastRequestServed ? 200 : 500, -1);
          }
        });
    server.start();
    provider = URI.create("http://localhost:" + server.getAddress().getPort());
    stage =
        VerificationStage.of(broker, folder)
            .with("tenantpact.verification.proofs", "true")
            .with("tenantpact.verification.proofs.orders", "3")
            .with("tenantpact.verification.proofs.seed", "5");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    broker.close();
  }

  @Test
  void aSoundProviderComesToTheSameInEveryOrder() throws IOException, InterruptedException {
    var results = stage.run(Verification.class);

    assertThat(results.testEvents().succeeded().count()).as("two and the proofs").isEqualTo(3);
    assertThat(requests)
        .as(
            "two, as the decoy and twice as the caller: first, one by one, three orders, twice"
                + " at once; and seven times for a neighbour's sake")
        .hasValue(2 * 3 * 7 + 2 * 7);
    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
  }

  @Test
  @Tag("K10")
  void statesThatLeaveMoreTheSecondTimeFail() throws IOException, InterruptedException {
    rowsPileUp = true;

    assertThat(failureOf(stage.run(Verification.class)))
        .contains("seed 5")
        .contains(
            "one: state: expected states that are set up twice",
            "[tenant has rows] left something else")
        .contains("two: state:");
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
  }

  @Test
  void aVerdictThatHangsOnTheOrderFails() throws IOException, InterruptedException {
    lastRequestServed = 2 * 2 * 3 + 2 * 7 + 2;

    assertThat(failureOf(stage.run(Verification.class)))
        .contains("was [kept] first and [status, status as the decoy] in random order 1 of seed 5");
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
  }

  private static String failureOf(EngineExecutionResults results) {
    assertThat(results.testEvents().failed().count()).isOne();
    return results
        .testEvents()
        .failed()
        .map(Event::getPayload)
        .findFirst()
        .orElseThrow()
        .toString();
  }

  record TenantHasRows(int count) implements ProviderState {}

  @Provider("p")
  @TenantPactVerification
  static class Verification implements ProviderUnderTest {

    private final Rows rows = new Rows(new ConcurrentHashMap<>());

    @Override
    public URI url() {
      return provider;
    }

    @Override
    public TenantFixtures fixtures() {
      return rows;
    }

    @Override
    public States states() {
      return States.handled().by(TenantHasRows.class, rows::seed);
    }
  }

  private record Rows(Map<String, List<Integer>> byTenant) implements TenantFixtures {

    StateValues seed(TestTenant tenant, TenantHasRows state) {
      var rows = new ArrayList<Integer>();
      if (rowsPileUp) {
        rows.addAll(byTenant.getOrDefault(tenant.id(), List.of()));
      }
      for (var each = 0; each < state.count(); each++) {
        rows.add(each);
      }
      byTenant.put(tenant.id(), rows);
      return StateValues.none();
    }

    @Override
    public TestTenant create(Canary canary) {
      byTenant.put("t-" + canary, new ArrayList<>());
      return new TestTenant("t-" + canary, "k-" + canary, canary);
    }

    @Override
    public String checksum(TestTenant tenant) {
      return String.valueOf(byTenant.get(tenant.id()));
    }

    @Override
    public void purge(TestTenant tenant) {
      byTenant.remove(tenant.id());
    }
  }
}
