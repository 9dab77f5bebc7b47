package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.result.VerificationReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A broker with a pact of six interactions, a provider that breaks number 3, and its shards. */
final class ShardStage implements AutoCloseable {

  static final int INTERACTIONS = 6;

  /** The number that this broker gives to the first result of all. */
  private static final int FIRST_RESULT = 101;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final BrokerStage broker;
  private final HttpServer server;

  private ShardStage(Path folder, BrokerStage broker, HttpServer server) {
    this.folder = folder;
    this.broker = broker;
    this.server = server;
  }

  static ShardStage start(Path folder) throws IOException, InterruptedException {
    var broker = BrokerStage.start(folder);
    broker.publish(IntStream.rangeClosed(1, INTERACTIONS).mapToObj(ShardStage::interaction));
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 200));
    server.createContext("/3", exchange -> answer(exchange, 500));
    server.start();
    return new ShardStage(folder, broker, server);
  }

  /** From now on the provider keeps all. */
  void repair() {
    server.removeContext("/3");
  }

  EngineExecutionResults run(String shard) {
    return run(settings(shard));
  }

  EngineExecutionResults run(Map<String, String> settings) {
    settings.forEach(System::setProperty);
    try {
      return ShardJvm.verify();
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  Map<String, String> settings(String shard) {
    var settings = new HashMap<String, String>();
    settings.put(ShardJvm.PROVIDER, "http://localhost:" + server.getAddress().getPort());
    settings.put("pactbroker.url", broker.url());
    settings.put("tenantpact.verification.reports", folder.resolve("reports").toString());
    settings.put("tenantpact.verification.shard", shard);
    settings.put("tenantpact.verification.shards", folder.resolve("shards").toString());
    settings.put("pact.provider.version", "7");
    settings.put("pact.provider.branch", "main");
    settings.put("pact.verifier.publishResults", "true");
    return settings;
  }

  VerificationReport report() {
    var file =
        folder.resolve("reports").resolve(ShardJvm.PartialVerification.class.getName() + ".json");
    return JSON.readValue(file.toFile(), VerificationReport.class);
  }

  void change(String name, UnaryOperator<String> change) throws IOException {
    var file = fileOf(name);
    var text = Files.readString(file);
    var changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);
  }

  ArrayNode findingsIn(String name) throws IOException {
    return (ArrayNode) JSON.readTree(fileOf(name).toFile()).path("findings");
  }

  private Path fileOf(String name) throws IOException {
    try (var files = Files.walk(folder.resolve("shards"))) {
      return files.filter(each -> each.endsWith(name + ".json")).findFirst().orElseThrow();
    }
  }

  JsonNode latestResult() throws IOException, InterruptedException {
    return broker.latestResult();
  }

  void assertThatNothingIsPublished() throws IOException, InterruptedException {
    assertThat(broker.latestResult().isMissingNode()).isTrue();
  }

  void assertThatTheFailureIsPublishedOnce() throws IOException, InterruptedException {
    var result = broker.latestResult();
    assertThat(result.path("_links").path("self").path("href").asString())
        .endsWith("/verification-results/" + FIRST_RESULT);
    assertThat(result.path("success").asBoolean(true)).isFalse();
    assertThat(result.path("testResults")).hasSize(INTERACTIONS);
    assertThat(result.path("testResults"))
        .filteredOn(each -> !each.path("success").asBoolean())
        .singleElement()
        .asString()
        .contains("get 3", "500");
  }

  @Override
  public void close() {
    server.stop(0);
    broker.close();
  }

  private static String interaction(int number) {
    return """
    {"type": "Synchronous/HTTP", "description": "get %d", "pending": false,
     "request": {"method": "GET", "path": "/%d"}, "response": {"status": 200}}"""
        .formatted(number, number);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
