package io.tenantpact.contracts.provider;

import io.tenantpact.contracts.broker.BrokerOptions;
import io.tenantpact.contracts.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real broker with one consumer's pact, and what a provider told it. */
final class BrokerStage implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final EmbeddedBroker broker;
  private final HttpClient http = HttpClient.newHttpClient();

  private BrokerStage(EmbeddedBroker broker) {
    this.broker = broker;
  }

  static BrokerStage start(Path folder) {
    return new BrokerStage(EmbeddedBroker.start(BrokerOptions.of(folder.resolve("broker.db"))));
  }

  String url() {
    return broker.url().toString();
  }

  /** Publishes a pact that has these interactions. */
  void publish(Stream<String> interactions) throws IOException, InterruptedException {
    publish(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}}, "interactions": [%s]}"""
            .formatted(interactions.collect(Collectors.joining(","))));
  }

  /**
   * Publishes a pact of consumer {@code c} with provider {@code p} as version 1 of {@code main}.
   */
  void publish(String pact) throws IOException, InterruptedException {
    publish(pact, "1", "main");
  }

  /** Publishes a pact of consumer {@code c} with provider {@code p}. */
  void publish(String pact, String version, String branch)
      throws IOException, InterruptedException {
    var request =
        JSON.createObjectNode()
            .put("pacticipantName", "c")
            .put("pacticipantVersionNumber", version)
            .put("branch", branch);
    request
        .putArray("contracts")
        .addObject()
        .put("consumerName", "c")
        .put("providerName", "p")
        .put("specification", "pact")
        .put("contentType", "application/json")
        .put("content", Base64.getEncoder().encodeToString(pact.getBytes(StandardCharsets.UTF_8)));
    var post =
        HttpRequest.newBuilder(URI.create(url() + "/contracts/publish"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)));
    if (http.send(post.build(), BodyHandlers.ofString()).statusCode() != 200) {
      throw new IllegalStateException("the broker did not take the pact");
    }
  }

  /** The latest result that a provider published, or a missing node. */
  JsonNode latestResult() throws IOException, InterruptedException {
    var get =
        HttpRequest.newBuilder(
            URI.create(url() + "/pacts/provider/p/consumer/c/latest/verification-results/latest"));
    var response = http.send(get.build(), BodyHandlers.ofString());
    return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.missingNode();
  }

  @Override
  public void close() {
    broker.close();
  }
}
