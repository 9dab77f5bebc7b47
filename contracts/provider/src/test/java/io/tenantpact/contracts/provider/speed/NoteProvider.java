package io.tenantpact.contracts.provider.speed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.speed.NoteStore.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A small sound provider: the notes of a tenant, listed, read, made and removed. */
final class NoteProvider {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TENANT = "X-Tenant-Id";

  static {
    // Without it each answer waits for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final NoteStore notes;

  private NoteProvider(NoteStore notes) {
    this.notes = notes;
  }

  /** Serves until the JVM ends. */
  static URI start(NoteStore notes) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "notes");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/notes", new NoteProvider(notes)::serve);
    server.start();
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var refusal = refusal(exchange);
      if (refusal > 0) {
        refuse(exchange, refusal);
      } else {
        serve(exchange, exchange.getRequestHeaders().getFirst(TENANT), body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int refusal(HttpExchange exchange) {
    var key = exchange.getRequestHeaders().getFirst("X-API-Key");
    var granted = key == null ? "" : notes.tenantOf(key).orElse("");
    if (granted.isEmpty()) {
      return 401;
    }
    var named = exchange.getRequestHeaders().getOrDefault(TENANT, List.of());
    if (named.size() != 1 || !named.get(0).matches("[a-z0-9-]+")) {
      return 400;
    }
    return named.get(0).equals(granted) ? 0 : 403;
  }

  private void serve(HttpExchange exchange, String tenant, byte[] body) throws IOException {
    exchange.getResponseHeaders().add(TENANT, tenant);
    var path = exchange.getRequestURI().getPath();
    var id = path.substring(path.lastIndexOf('/') + 1);
    switch (exchange.getRequestMethod() + (path.equals("/notes") ? "" : " one")) {
      case "GET" -> answer(exchange, 200, Map.of("items", notes.notesOf(tenant)));
      case "POST" -> answer(exchange, 201, made(tenant, body));
      case "GET one" -> {
        var found = notes.note(tenant, id);
        if (found.isPresent()) {
          answer(exchange, 200, found.get());
        } else {
          refuse(exchange, 404);
        }
      }
      case "DELETE one" -> {
        if (notes.remove(tenant, id)) {
          exchange.sendResponseHeaders(204, -1);
        } else {
          refuse(exchange, 404);
        }
      }
      default -> refuse(exchange, 405);
    }
  }

  private Note made(String tenant, byte[] body) {
    var text = JSON.readTree(body).path("text").asString();
    var note = new Note(tenant, UUID.randomUUID().toString(), text);
    notes.add(note);
    return note;
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    if (status == 401) {
      exchange.getResponseHeaders().add("WWW-Authenticate", "ApiKey");
    }
    answer(exchange, status, Map.of("status", status));
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
