package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.result.VerificationReport;
import io.tenantpact.contracts.provider.result.VerificationReport.Entry;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VerificationRunTest {

  private static final String TWO =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
         {"type": "Synchronous/HTTP", "description": "quick", "pending": false,
          "request": {"method": "POST", "path": "/quick"}, "response": {"status": 202}},
         {"type": "Synchronous/HTTP", "description": "slow", "pending": false,
          "request": {"method": "POST", "path": "/slow"}, "response": {"status": 202}}]}
      """;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final Pact pact = DefaultPactReader.INSTANCE.loadPact(TWO);
  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/quick", VerificationRunTest::answer);
    server.createContext("/slow", this::answerLate);
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
  }

  @Test
  @Tag("I22")
  void whatRunsComesToItsEndBeforeTheRunDoes() throws Exception {
    var run = run();
    run.outcomeOf(pact.getInteractions().get(0), new Provider(url("")));
    asked.await();

    var finished = CompletableFuture.runAsync(run::finish);
    released.countDown();
    finished.get();

    var file = folder.resolve(getClass().getName() + ".json");
    var report = JsonMapper.shared().readValue(file.toFile(), VerificationReport.class);
    assertThat(report.interactions()).extracting(Entry::outcome).containsExactly("kept", "kept");
  }

  @Test
  void aLaterInstanceThatIsElsewhereIsRefused() {
    var run = run();
    released.countDown();
    run.outcomeOf(pact.getInteractions().get(0), new Provider(url("")));
    var elsewhere = new Provider(url("/v2"));

    assertThatThrownBy(() -> run.outcomeOf(pact.getInteractions().get(1), elsewhere))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was " + url("/v2"))
        .hasMessageContaining("start the provider once per class");
    run.finish();
  }

  private VerificationRun run() {
    var settings = Map.of("tenantpact.verification.reports", folder.toString());
    var run = new VerificationRun(getClass(), new VerificationSettings(settings, Map.of()));
    pact.getInteractions().forEach(each -> run.add(pact, each));
    return run;
  }

  private URI url(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void answerLate(HttpExchange exchange) throws IOException {
    asked.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(exchange);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private record Provider(URI url) implements ProviderUnderTest {

    @Override
    public TenantFixtures fixtures() {
      return new NoTenants();
    }

    @Override
    public States states() {
      return States.handled();
    }
  }
}
