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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A door before a broker, at which something else happens before a request gets through. */
public final class BrokerDoor implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI broker;
  private final Pattern request;
  private @Nullable Runnable event;

  private BrokerDoor(HttpServer server, URI broker, Pattern request, Runnable event) {
    this.server = server;
    this.broker = broker;
    this.request = request;
    this.event = event;
  }

  /**
   * A door.
   *
   * @param request the first one that the event comes before, as in {@code POST /environments}
   * @param event what happens; if it fails, the request is answered with 500
   */
  public static BrokerDoor before(URI broker, String request, Runnable event) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var door = new BrokerDoor(server, broker, Pattern.compile(request), event);
    server.createContext("/", door::answer);
    server.start();
    return door;
  }

  public BrokerClient client() {
    return new BrokerClient(BrokerAddress.open(url()));
  }

  /** Whether the event has come. */
  public boolean wasPassed() {
    return event == null;
  }

  private URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      if (event != null && request.matcher(line).find() && !comesWell()) {
        exchange.sendResponseHeaders(500, -1);
      } else {
        pass(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean comesWell() {
    var due = Objects.requireNonNull(event);
    event = null;
    try {
      due.run();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** The broker's links lead through the door as well. */
  private void pass(HttpExchange exchange) throws IOException, InterruptedException {
    var target = URI.create(broker + exchange.getRequestURI().toString().replaceFirst("^/$", ""));
    var body = BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var passed = HttpRequest.newBuilder(target).method(exchange.getRequestMethod(), body);
    if (type != null) {
      passed.header("Content-Type", type);
    }
    var answer = http.send(passed.build(), BodyHandlers.ofString());
    var text = answer.body().replace(broker.toString(), url().toString());
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    // Else the end of each answer waits for the client to confirm its beginning.
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(answer.statusCode(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
