package io.tenantpact.contracts.gate.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks with a Pact Broker. Everything but the matrix is found by following the links of its
 * answers.
 *
 * <p>A broker that refuses connections is asked again for {@value #PATIENCE_SECONDS} s: it may be
 * starting. Every other failure is final. All failures are {@link GateFailed}.
 */
public final class BrokerClient {

  private static final int PATIENCE_SECONDS = 5;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** How long one answer may take, if nobody says otherwise. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** A broker that says nothing at all is found out sooner than one with a hard question. */
  private static final Duration HELLO = Duration.ofSeconds(8);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final BrokerAddress address;
  private final Duration hello;
  private final Duration timeout;
  private boolean isThere;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();

  /** A client; nothing is sent yet. */
  public BrokerClient(BrokerAddress address) {
    this(address, HELLO, TIMEOUT);
  }

  /**
   * A client; nothing is sent yet.
   *
   * @param timeout how long one answer may take, to its last byte
   */
  public BrokerClient(BrokerAddress address, Duration timeout) {
    this(address, timeout, timeout);
  }

  private BrokerClient(BrokerAddress address, Duration hello, Duration timeout) {
    this.address = address;
    this.hello = hello;
    this.timeout = timeout;
  }

  /** The broker's index, where links begin; whoever is there has it at hand. */
  public JsonNode index() {
    var url = address.baseUrl().toString();
    var index = answer(url, request(url).GET(), hello).document();
    isThere = true;
    return index;
  }

  /** The document at an address. */
  public JsonNode get(String url) {
    return answer(url, request(url).GET(), timeout).document();
  }

  /** The document at an address, or nothing if there is none. */
  public Optional<JsonNode> find(String url) {
    var answer = answer(url, request(url).GET(), timeout);
    return answer.isNotFound() ? Optional.empty() : Optional.of(answer.document());
  }

  /** Sends a document to an address. */
  public JsonNode post(String url, JsonNode body) {
    var publisher = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    var request = request(url).header("Content-Type", "application/json").POST(publisher);
    return answer(url, request, timeout).document();
  }

  /** Changes a part of the document at an address. */
  public JsonNode patch(String url, JsonNode part) {
    var publisher = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(part));
    var request = request(url).header("Content-Type", "application/merge-patch+json");
    return answer(url, request.method("PATCH", publisher), timeout).document();
  }

  /**
   * The matrix: who was verified against whom.
   *
   * @param query as the Pact Broker takes it, encoded
   */
  public JsonNode matrix(String query) {
    if (!isThere) {
      index();
    }
    return get(strip(address.baseUrl().toString()) + "/matrix?" + query);
  }

  /** The target of a document's link. */
  public static String link(JsonNode document, String rel) {
    var href = document.path("_links").path(rel).path("href").asString("");
    if (href.isEmpty()) {
      throw new GateFailed(
          "expected the broker to link to '" + rel + "', but it does not; is it a Pact Broker?");
    }
    return href;
  }

  /** The target of the one of a document's links that has a name. */
  public static Optional<String> link(JsonNode document, String rel, String name) {
    return document
        .path("_links")
        .path(rel)
        .valueStream()
        .filter(each -> each.path("name").asString("").equals(name))
        .map(each -> each.path("href").asString(""))
        .findFirst();
  }

  /** A text as a segment of a path or a value of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return address.toString();
  }

  private HttpRequest.Builder request(String url) {
    var request =
        HttpRequest.newBuilder(address.resolve(url))
            .header("Accept", "application/hal+json, application/json");
    address.credentials().ifPresent(each -> request.header("Authorization", each));
    return request;
  }

  private BrokerAnswer answer(String url, HttpRequest.Builder request, Duration patience) {
    return new BrokerAnswer(address, url, send(request, patience));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, Duration patience) {
    var deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    try {
      while (true) {
        try {
          return exchange(request.build(), patience);
        } catch (ConnectException refused) {
          if (System.nanoTime() > deadline) {
            throw refused;
          }
          Thread.sleep(PAUSE.toMillis());
        }
      }
    } catch (TimeoutException e) {
      throw new GateFailed(
          "expected the broker at %s to answer within %s s, but it did not; see why it is slow, or give it more with --broker-timeout"
              .formatted(address, patience.toMillis() / 1000.0),
          e);
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateFailed("interrupted while the broker at " + address + " was asked", e);
    }
  }

  /** Waits for the body too; the client's own timeout ends with the headers. */
  private HttpResponse<String> exchange(HttpRequest request, Duration patience)
      throws IOException, InterruptedException, TimeoutException {
    var answer = http.sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private GateFailed unreachable(IOException e) {
    return new GateFailed(
        "expected a Pact Broker at %s, but it does not answer (%s); start it, or correct the URL"
            .formatted(address, e.getClass().getSimpleName()),
        e);
  }

  private static String strip(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
