package io.tenantpact.contracts.gate;

import io.tenantpact.contracts.broker.BrokerOptions;
import io.tenantpact.contracts.broker.EmbeddedBroker;
import io.tenantpact.contracts.gate.pacts.Publication;
import io.tenantpact.contracts.gate.wire.BrokerAddress;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import io.tenantpact.contracts.terms.SourceVersion;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real broker, and what consumers and providers tell it. */
public final class BrokerStage implements AutoCloseable {

  public static final String CONSUMER = "web";
  public static final String PROVIDER = "shop";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final EmbeddedBroker broker;
  private final BrokerClient client;
  private final String consumer;
  private final String provider;

  private BrokerStage(Path folder, EmbeddedBroker broker, String consumer, String provider) {
    this.folder = folder;
    this.broker = broker;
    this.consumer = consumer;
    this.provider = provider;
    this.client = new BrokerClient(BrokerAddress.open(broker.url()));
  }

  public static BrokerStage start(Path folder) {
    return new BrokerStage(
        folder,
        EmbeddedBroker.start(BrokerOptions.of(folder.resolve("broker.db"))),
        CONSUMER,
        PROVIDER);
  }

  /** The same broker, and two others that speak with it. */
  public BrokerStage between(String consumer, String provider) {
    return new BrokerStage(folder, broker, consumer, provider);
  }

  public URI url() {
    return broker.url();
  }

  public BrokerClient client() {
    return client;
  }

  public PacticipantVersion consumer(String number) {
    return new PacticipantVersion(consumer, number);
  }

  public PacticipantVersion provider(String number) {
    return new PacticipantVersion(provider, number);
  }

  /** Publishes a pact with these interactions, as a consumer's build does. */
  public void publish(String version, String... interactions) {
    var pacts = PactFolder.read(writePact(interactions));
    new Publication(client, PactLint.assuming(Tenancy.standard()))
        .publish(pacts, new SourceVersion(version, "main"));
  }

  /** Publishes a pact without interactions, as no consumer's build of ours does. */
  public void publishEmpty(String version) {
    var contract =
        JSON.createObjectNode()
            .put("consumerName", consumer)
            .put("providerName", provider)
            .put("specification", "pact")
            .put("contentType", "application/json")
            .put(
                "content",
                Base64.getEncoder().encodeToString(pact().getBytes(StandardCharsets.UTF_8)));
    var request =
        JSON.createObjectNode()
            .put("pacticipantName", consumer)
            .put("pacticipantVersionNumber", version)
            .put("branch", "main");
    request.putArray("contracts").add(contract);
    client.post(BrokerClient.link(client.index(), "pb:publish-contracts"), request);
  }

  /** Writes a pact with these interactions, {@code web-shop.json}, into a folder of its own. */
  public Path writePact(String... interactions) {
    try {
      var pacts = Files.createTempDirectory(folder, "pacts");
      Files.writeString(pacts.resolve("web-shop.json"), pact(interactions));
      return pacts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells the broker that a provider keeps the consumer's pact but for the interactions named. */
  public void verify(String consumerVersion, String providerVersion, String... broken) {
    var pact = pactOf(consumerVersion);
    var results = JSON.createArrayNode();
    for (var each : pact.path("interactions")) {
      var result = results.addObject().put("interactionId", each.path("_id").asString());
      var holds = !Arrays.asList(broken).contains(each.path("description").asString());
      result.put("success", holds);
      if (!holds) {
        result
            .putArray("mismatches")
            .addObject()
            .put("attribute", "leak")
            .put("identifier", "body")
            .put("description", "the decoy's canary (plain) is in the body");
      }
    }
    report(pact, providerVersion, broken.length == 0, results);
  }

  /** Tells the broker of a success, and of results for the first interaction only. */
  public void verifyFirstOnly(String consumerVersion, String providerVersion) {
    var first = pactOf(consumerVersion).at("/interactions/0/_id").asString();
    verifyNamed(first, consumerVersion, providerVersion);
  }

  /**
   * Tells the broker of a success, and of this result for every interaction.
   *
   * @param result what stands beside the interaction's id, such as {@code "success": true}
   */
  public void verifyWith(String result, String consumerVersion, String providerVersion) {
    var pact = pactOf(consumerVersion);
    var results = JSON.createArrayNode();
    for (var each : pact.path("interactions")) {
      var id = each.path("_id").asString();
      results.add(JSON.readTree("{\"interactionId\": \"%s\"%s}".formatted(id, result)));
    }
    report(pact, providerVersion, true, results);
  }

  /** Tells the broker of a success, and that an interaction with this id is kept. */
  public void verifyNamed(String id, String consumerVersion, String providerVersion) {
    var results = JSON.createArrayNode();
    results.addObject().put("interactionId", id).put("success", true);
    report(pactOf(consumerVersion), providerVersion, true, results);
  }

  /** Tells the broker of a success, and of no interaction. */
  public void verifyUnnamed(String consumerVersion, String providerVersion) {
    report(pactOf(consumerVersion), providerVersion, true, JSON.createArrayNode());
  }

  /** Records the provider as deployed to an application instance of its own. */
  public void deployTo(String instance, String providerVersion, String environment) {
    var version =
        client.get(
            broker.url() + "/pacticipants/%s/versions/%s".formatted(provider, providerVersion));
    var target = BrokerClient.link(version, "pb:record-deployment", environment).orElseThrow();
    client.post(target, JSON.createObjectNode().put("applicationInstance", instance));
  }

  @Override
  public void close() {
    broker.close();
  }

  private void report(JsonNode pact, String version, boolean success, JsonNode results) {
    var body = JSON.createObjectNode().put("success", success);
    body.put("providerApplicationVersion", version).set("testResults", results);
    client.post(BrokerClient.link(pact, "pb:publish-verification-results"), body);
  }

  private JsonNode pactOf(String consumerVersion) {
    return client.get(
        broker.url()
            + "/pacts/provider/%s/consumer/%s/version/%s"
                .formatted(provider, consumer, consumerVersion));
  }

  private String pact(String... interactions) {
    return """
        {"consumer": {"name": "%s"}, "provider": {"name": "%s"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [%s]}
        """
        .formatted(
            consumer,
            provider,
            Arrays.stream(interactions)
                .map(
                    each ->
                        """
                        {"type": "Synchronous/HTTP", "description": "%s",
                         "request": {"method": "GET", "path": "/"}, "response": {"status": 200}}
                        """
                            .formatted(each))
                .collect(Collectors.joining(",")));
  }
}
