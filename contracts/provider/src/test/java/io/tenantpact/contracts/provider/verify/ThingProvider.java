package io.tenantpact.contracts.provider.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.state.Canary;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.state.TenantFixtures;
import io.tenantpact.contracts.provider.state.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A small provider of another team's making: things by tenant, listed at {@code /things}, on the
 * JDK's own server. It serves soundly, or with one fault.
 */
final class ThingProvider implements TenantFixtures, AutoCloseable {

  /** What it does wrong. */
  enum Fault {
    NONE,
    LISTS_EVERY_TENANTS_THINGS,
    NAMES_ANOTHER_OWNER,
    LEAKS_IN_A_HEADER,
    SERVES_AN_EMPTY_PAGE,
    SERVES_MORE_THAN_ASKED,
    SENDS_A_CURSOR_ON_THE_LAST_PAGE,
    CHANGES_OTHER_TENANTS,
    CLOSES_THE_CONNECTION,
    SENDS_NO_JSON,
    SENDS_TOO_MUCH,
    CANNOT_BE_PURGED
  }

  record TenantHasThings(int count) implements ProviderState {}

  private static final int TOO_MUCH = 11 * 1024 * 1024;

  private final Map<String, List<String>> things = new ConcurrentHashMap<>();
  private final Map<String, String> tenantsByKey = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile Fault fault = Fault.NONE;

  ThingProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/things", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  ThingProvider with(Fault wanted) {
    this.fault = wanted;
    return this;
  }

  States states() {
    return States.handled()
        .by(
            TenantHasThings.class,
            (tenant, state) -> {
              for (var number = 1; number <= state.count(); number++) {
                thingsOf(tenant.id()).add(tenant.canary().mark("thing " + number));
              }
              return StateValues.of("firstThing", thingsOf(tenant.id()).get(0));
            });
  }

  boolean isEmpty() {
    return things.isEmpty();
  }

  @Override
  public TestTenant create(Canary canary) {
    var tenant = new TestTenant("tenant-" + UUID.randomUUID(), "key-" + UUID.randomUUID(), canary);
    things.put(tenant.id(), new CopyOnWriteArrayList<>());
    tenantsByKey.put(tenant.credential(), tenant.id());
    return tenant;
  }

  @Override
  public String checksum(TestTenant tenant) {
    return String.valueOf(things.get(tenant.id()));
  }

  @Override
  public void purge(TestTenant tenant) {
    if (fault == Fault.CANNOT_BE_PURGED) {
      throw new IllegalStateException("still referenced");
    }
    things.remove(tenant.id());
    tenantsByKey.remove(tenant.credential());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private List<String> thingsOf(String tenant) {
    return things.computeIfAbsent(tenant, first -> new CopyOnWriteArrayList<>());
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      var tenant = exchange.getRequestHeaders().getFirst("X-Tenant-Id");
      var key = exchange.getRequestHeaders().getFirst("X-API-Key");
      if (key == null || !tenant.equals(tenantsByKey.get(key))) {
        answer(exchange, 401, "{}");
        return;
      }
      misbehave(exchange, tenant);
      if (fault != Fault.CLOSES_THE_CONNECTION) {
        answer(exchange, 200, bodyFor(tenant));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void misbehave(HttpExchange exchange, String tenant) {
    exchange.getResponseHeaders().add("X-Tenant-Id", tenant);
    for (var other : things.keySet()) {
      if (!other.equals(tenant) && fault == Fault.LEAKS_IN_A_HEADER) {
        exchange.getResponseHeaders().add("X-Debug", "also " + other);
      }
      if (!other.equals(tenant) && fault == Fault.CHANGES_OTHER_TENANTS) {
        thingsOf(other).add("intruder");
      }
    }
  }

  private String bodyFor(String tenant) {
    return switch (fault) {
      case SENDS_NO_JSON -> "{\"items\": [";
      case SENDS_TOO_MUCH -> "x".repeat(TOO_MUCH);
      case SERVES_AN_EMPTY_PAGE -> page(List.of(), "");
      case SERVES_MORE_THAN_ASKED -> page(items(tenant, tenant, 3), "");
      case SENDS_A_CURSOR_ON_THE_LAST_PAGE ->
          page(items(tenant, tenant, 2), ",\"nextCursor\":\"c\"");
      case NAMES_ANOTHER_OWNER -> page(items(tenant, "someone-else", 2), "");
      case LISTS_EVERY_TENANTS_THINGS ->
          page(
              things.keySet().stream().flatMap(each -> items(each, tenant, 1).stream()).toList(),
              "");
      default -> page(items(tenant, tenant, 2), "");
    };
  }

  private List<String> items(String tenant, String owner, int count) {
    return thingsOf(tenant).stream()
        .limit(count)
        .map(name -> "{\"tenantId\":\"%s\",\"name\":\"%s\"}".formatted(owner, name))
        .toList();
  }

  private static String page(List<String> items, String more) {
    return items.stream().collect(Collectors.joining(",", "{\"items\":[", "]" + more + "}"));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
