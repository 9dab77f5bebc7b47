package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactBroker;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.result.VerificationReport;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.terms.ProviderState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two interactions that differ in a state's parameter only, of which the provider keeps one. Stock
 * pact-jvm 4.7.5 takes them for one: when the first passes it has "all", tells the broker of a
 * success, and never tells it of the second. This kit tells it the truth.
 */
@Tag("K3")
class TruthfulResultsTest {

  private static final String TWO_TENANTS =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
         {"type": "Synchronous/HTTP", "description": "get", "pending": false,
          "providerStates": [{"name": "tenant exists in", "params": {"region": "eu"}}],
          "request": {"method": "GET", "path": "/eu/1"}, "response": {"status": 200}},
         {"type": "Synchronous/HTTP", "description": "list", "pending": false,
          "providerStates": [{"name": "tenant exists in", "params": {"region": "eu"}}],
          "request": {"method": "GET", "path": "/eu"}, "response": {"status": 200}},
         {"type": "Synchronous/HTTP", "description": "list", "pending": false,
          "providerStates": [{"name": "tenant exists in", "params": {"region": "us"}}],
          "request": {"method": "GET", "path": "/us"}, "response": {"status": 200}}]}
      """;

  private static URI provider = URI.create("http://unset");

  @TempDir private Path folder;
  private BrokerStage broker;
  private VerificationStage stage;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(TWO_TENANTS);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 200));
    server.createContext("/us", exchange -> answer(exchange, 500));
    server.start();
    provider = URI.create("http://localhost:" + server.getAddress().getPort());
    stage = VerificationStage.of(broker, folder);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    broker.close();
  }

  @Test
  void stockPactJvmPublishesASuccessForAFailedBuild() throws IOException, InterruptedException {
    var results = stage.run(StockVerification.class);

    assertThat(results.testEvents().failed().count()).isEqualTo(1);
    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
    assertThat(broker.latestResult().path("testResults")).hasSize(2);
  }

  @Test
  void thisKitPublishesTheFailureWithEveryInteraction() throws IOException, InterruptedException {
    var results = stage.run(TruthfulVerification.class);

    assertThat(results.testEvents().aborted().count()).as("pending, so no failed build").isOne();
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
    assertThat(broker.latestResult().path("testResults"))
        .extracting(each -> each.path("success").asBoolean())
        .containsExactlyInAnyOrder(true, true, false);
  }

  @Test
  void aProviderThatKeepsAllIsASuccessForAll() throws IOException, InterruptedException {
    server.removeContext("/us");

    var results = stage.run(TruthfulVerification.class);

    assertThat(results.testEvents().failed().count()).isZero();
    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
    assertThat(broker.latestResult().path("testResults")).hasSize(3);
  }

  @Test
  void theReportHoldsEveryInteractionWithItsProbesAndWhatWentWrong() {
    stage.run(TruthfulVerification.class);

    var report = stage.report(TruthfulVerification.class);
    assertThat(report.published()).isTrue();
    assertThat(report.version()).isEqualTo("7");
    assertThat(report.interactions())
        .extracting(VerificationReport.Entry::outcome)
        .containsExactlyInAnyOrder("kept", "kept", "pending");
    assertThat(report.interactions())
        .filteredOn(each -> each.outcome().equals("pending"))
        .flatExtracting(VerificationReport.Entry::dossiers)
        .hasSize(2)
        .allSatisfy(
            dossier -> {
              assertThat(Objects.requireNonNull(dossier.response()).status()).isEqualTo(500);
              assertThat(dossier.curl()).endsWith("/us'");
            });
  }

  @Test
  void withoutTheSettingNothingIsPublished() throws IOException, InterruptedException {
    stage.without("pact.verifier.publishResults").run(TruthfulVerification.class);

    assertThat(broker.latestResult().isMissingNode()).isTrue();
  }

  @Test
  void aTestThatCannotStartPublishesAFailureOrNothingButNeverASuccess()
      throws IOException, InterruptedException {
    var results = stage.run(BrokenVerification.class);

    assertThat(results.testEvents().failed().count()).isEqualTo(3);
    assertThat(broker.latestResult().path("success").asBoolean(false)).isFalse();
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status)
      throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Provider("p")
  @PactBroker(url = "${pactbroker.url}")
  static class StockVerification {

    @BeforeEach
    void target(PactVerificationContext context) {
      context.setTarget(new HttpTestTarget("localhost", provider.getPort(), "/"));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void verify(PactVerificationContext context) {
      context.verifyInteraction();
    }

    @State("tenant exists in")
    void exists() {}
  }

  record TenantExistsIn(String region) implements ProviderState {}

  @Provider("p")
  @TenantPactVerification
  static class TruthfulVerification implements ProviderUnderTest {

    @Override
    public URI url() {
      return provider;
    }

    @Override
    public TenantFixtures fixtures() {
      return new NoTenants();
    }

    @Override
    public States states() {
      return States.handled().by(TenantExistsIn.class, (tenant, state) -> StateValues.none());
    }
  }

  @Provider("p")
  @TenantPactVerification
  static class BrokenVerification implements ProviderUnderTest {

    @Override
    public URI url() {
      return provider;
    }

    @Override
    public TenantFixtures fixtures() {
      throw new IllegalStateException("no database");
    }

    @Override
    public States states() {
      return States.handled();
    }
  }
}
