package io.tenantpact.contracts.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A sound provider of notes by tenant, and the fixtures for it. */
final class NoteService implements TenantFixtures, AutoCloseable {

  private final Map<String, List<String>> notes = new ConcurrentHashMap<>();
  private final Map<String, String> tenantsByKey = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server;
  private volatile int notGranted = 403;
  private volatile boolean ignoresTenantOfReads;

  NoteService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Whether a key of another tenant's is refused in another way than nobody's. */
  void tellNobodysKeysFromOthers(boolean tell) {
    notGranted = tell ? 403 : 401;
  }

  /** Whoever reads gets what the key is for, whatever tenant the request names. */
  void ignoreTheTenantOfReads() {
    ignoresTenantOfReads = true;
  }

  int requests() {
    return requests.get();
  }

  @Override
  public TestTenant create(Canary canary) {
    notes.put("t-" + canary, new CopyOnWriteArrayList<>(List.of(canary.mark("the first"))));
    tenantsByKey.put("k-" + canary, "t-" + canary);
    return new TestTenant("t-" + canary, "k-" + canary, canary);
  }

  @Override
  public String checksum(TestTenant tenant) {
    return String.valueOf(notes.get(tenant.id()));
  }

  @Override
  public void purge(TestTenant tenant) {
    notes.remove(tenant.id());
    tenantsByKey.remove(tenant.credential());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      var headers = exchange.getRequestHeaders();
      var named = headers.getOrDefault("X-Tenant-Id", List.of());
      var granted = tenantsByKey.getOrDefault(String.valueOf(headers.getFirst("X-API-Key")), "");
      exchange.getResponseHeaders().add("WWW-Authenticate", "ApiKey");
      if (granted.isEmpty()) {
        answer(exchange, 401, "");
      } else if (ignoresTenantOfReads && exchange.getRequestMethod().equals("GET")) {
        answer(exchange, 200, notesOf(granted).toString());
      } else if (named.size() != 1 || !named.get(0).matches("[a-z0-9-]+")) {
        answer(exchange, 400, "");
      } else if (!named.get(0).equals(granted)) {
        answer(exchange, notGranted, "");
      } else if (exchange.getRequestMethod().equals("POST")) {
        // What is lost was taken for somebody's whom nobody knows.
        if (!exchange.getRequestURI().getPath().equals("/lost")) {
          notesOf(granted).add("another");
        }
        answer(exchange, 201, "");
      } else {
        answer(exchange, 200, notesOf(granted).toString());
      }
    }
  }

  private List<String> notesOf(String tenant) {
    return Objects.requireNonNull(notes.get(tenant), tenant);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
