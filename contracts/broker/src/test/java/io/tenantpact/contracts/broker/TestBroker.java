package io.tenantpact.contracts.broker;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Urls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A real broker on a real file and a client for it, in the words that tests need. */
public final class TestBroker implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final EmbeddedBroker broker;

  private TestBroker(EmbeddedBroker broker) {
    this.broker = broker;
  }

  public static TestBroker start(Path folder) {
    return start(folder, options -> options);
  }

  public static TestBroker start(Path folder, UnaryOperator<BrokerOptions> change) {
    var options = BrokerOptions.of(folder.resolve("broker.db"));
    return new TestBroker(EmbeddedBroker.start(change.apply(options)));
  }

  public URI url() {
    return broker.url();
  }

  public Reply get(String path) {
    return send("GET", path, null, "Accept", "application/hal+json, application/json");
  }

  public Reply post(String path, String json) {
    return send("POST", path, json, "Content-Type", "application/json");
  }

  public Reply put(String path, String json) {
    return send("PUT", path, json, "Content-Type", "application/json");
  }

  public Reply patch(String path, String json) {
    return send("PATCH", path, json, "Content-Type", "application/merge-patch+json");
  }

  public Reply delete(String path) {
    return send("DELETE", path, null, "Accept", "application/hal+json");
  }

  /**
   * Any request.
   *
   * @param path an address of the broker or what comes after its host
   */
  public Reply send(String method, String path, @Nullable String body, String... headers) {
    var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var uri = path.startsWith("http") ? path : broker.url() + path;
    var request =
        HttpRequest.newBuilder(URI.create(uri.replace("[", "%5B").replace("]", "%5D")))
            .timeout(Duration.ofSeconds(30))
            .method(method, publisher);
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks which pacts to verify. */
  public Reply forVerification(String provider, String json) {
    return post("/pacts/provider/" + Urls.encode(provider) + "/for-verification", json);
  }

  /** A pact that asks for one path. */
  public static String pact(String consumer, String provider, String path) {
    return """
        {"consumer":{"name":"%s"},"provider":{"name":"%s"},
         "interactions":[{"description":"a request for %s",
           "request":{"method":"GET","path":"%s"},"response":{"status":200}}],
         "metadata":{"pactSpecification":{"version":"3.0.0"}}}
        """
        .formatted(consumer, provider, path, path);
  }

  /** One contract for {@link #publish(String, String, String, List, String...)}. */
  public static ObjectNode contract(String consumer, String provider, String content) {
    return Json.object()
        .put("consumerName", consumer)
        .put("providerName", provider)
        .put("specification", "pact")
        .put("contentType", "application/json")
        .put(
            "content",
            Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The body of a publication.
   *
   * @param branch null for none
   */
  public static ObjectNode publication(
      String consumer,
      String version,
      @Nullable String branch,
      List<ObjectNode> contracts,
      String... tags) {
    var body =
        Json.object().put("pacticipantName", consumer).put("pacticipantVersionNumber", version);
    if (branch != null) {
      body.put("branch", branch);
    }
    body.set("tags", Json.texts(List.of(tags)));
    body.set("contracts", Json.array().addAll(contracts));
    return body;
  }

  public Reply publish(
      String consumer,
      String version,
      @Nullable String branch,
      List<ObjectNode> contracts,
      String... tags) {
    return post(
        "/contracts/publish", Json.write(publication(consumer, version, branch, contracts, tags)));
  }

  /** Publishes a pact that asks for one path. */
  public Reply publish(
      String consumer, String version, @Nullable String branch, String provider, String path) {
    return publish(
        consumer,
        version,
        branch,
        List.of(contract(consumer, provider, pact(consumer, provider, path))));
  }

  /**
   * Publishes a result for a consumer version's pact.
   *
   * @param branch puts the provider's version on it first; null for none
   */
  public Reply verify(
      String consumer,
      String version,
      String provider,
      String providerVersion,
      @Nullable String branch,
      boolean success) {
    if (branch != null) {
      putOnBranch(provider, providerVersion, branch);
    }
    var pact =
        get("/pacts/provider/%s/consumer/%s/version/%s".formatted(provider, consumer, version));
    return post(
        pact.link("pb:publish-verification-results"),
        Json.write(
            Json.object()
                .put("success", success)
                .put("providerApplicationVersion", providerVersion)));
  }

  public Reply putOnBranch(String pacticipant, String version, String branch) {
    return put(
        "/pacticipants/%s/branches/%s/versions/%s"
            .formatted(Urls.encode(pacticipant), Urls.encode(branch), Urls.encode(version)),
        "{}");
  }

  public Reply tag(String pacticipant, String version, String tag) {
    return put("/pacticipants/%s/versions/%s/tags/%s".formatted(pacticipant, version, tag), "{}");
  }

  /** Makes an environment; its uuid. */
  public String environment(String name, boolean production) {
    return post("/environments", "{\"name\":\"%s\",\"production\":%s}".formatted(name, production))
        .at("/uuid");
  }

  /**
   * Records a deployment.
   *
   * @param instance null for the nameless one
   */
  public Reply deploy(
      String pacticipant, String version, String environment, @Nullable String instance) {
    return post(
        "/pacticipants/%s/versions/%s/deployed-versions/environment/%s"
            .formatted(pacticipant, version, environment),
        instance == null ? "{}" : "{\"applicationInstance\":\"%s\"}".formatted(instance));
  }

  public Reply release(String pacticipant, String version, String environment) {
    return post(
        "/pacticipants/%s/versions/%s/released-versions/environment/%s"
            .formatted(pacticipant, version, environment),
        "{}");
  }

  /** Asks the matrix about one version of one application. */
  public Reply matrix(String pacticipant, String version, String rest) {
    return get(
        "/matrix?q[][pacticipant]=%s&q[][version]=%s&%s".formatted(pacticipant, version, rest));
  }

  @Override
  public void close() {
    broker.close();
  }
}
