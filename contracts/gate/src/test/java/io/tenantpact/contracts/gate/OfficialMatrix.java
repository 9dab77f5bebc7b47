package io.tenantpact.contracts.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.gate.wire.BrokerAddress;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A door before a broker that answers the matrix as the official one does: where one version of a
 * provider published a result, another one that published none has no row and does not count.
 */
public final class OfficialMatrix implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI broker;

  private OfficialMatrix(HttpServer server, URI broker) {
    this.server = server;
    this.broker = broker;
  }

  public static OfficialMatrix before(URI broker) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var door = new OfficialMatrix(server, broker);
    server.createContext("/", door::answer);
    server.start();
    return door;
  }

  public BrokerClient client() {
    return new BrokerClient(BrokerAddress.open(url()));
  }

  private URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = URI.create(broker + exchange.getRequestURI().toString().replaceFirst("^/$", ""));
      var answer = http.send(HttpRequest.newBuilder(target).build(), BodyHandlers.ofString());
      var isMatrix = target.getPath().endsWith("/matrix") && answer.statusCode() == 200;
      var body = isMatrix ? joined(JSON.readTree(answer.body())).toString() : answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), 0);
      var links = body.replace(broker.toString(), url().toString());
      exchange.getResponseBody().write(links.getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode joined(JsonNode answer) {
    var rows = (ArrayNode) answer.path("matrix");
    var verified = new HashSet<List<String>>();
    rows.forEach(
        row -> {
          if (isVerified(row)) {
            verified.add(pair(row));
          }
        });
    rows.removeIf(row -> !isVerified(row) && verified.contains(pair(row)));
    var deployable =
        rows.valueStream().allMatch(row -> row.at("/verificationResult/success").asBoolean(false));
    ((ObjectNode) answer.path("summary")).put("deployable", deployable);
    return answer;
  }

  private static boolean isVerified(JsonNode row) {
    return row.at("/verificationResult/success").isBoolean();
  }

  private static List<String> pair(JsonNode row) {
    return List.of(
        row.at("/consumer/name").asString(),
        row.at("/consumer/version/number").asString(),
        row.at("/provider/name").asString());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
