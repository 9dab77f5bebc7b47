package org.example.invoices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /tenants/{tenant}/invoices}, two a page, for whoever has the tenant's token. */
final class InvoiceService {

  private static final Pattern ROUTE =
      Pattern.compile("/tenants/(?<tenant>[a-z0-9-]+)/invoices(/(?<invoice>[a-z0-9-]+))?");
  private static final Pattern NUMBER = Pattern.compile("(?:^|&)page=(\\d{1,9})(?:&|$)");
  private static final int PAGE = 2;

  /** Forgets to ask whose token it is: what its tests have to find. */
  private static final boolean TAKES_ANY_TOKEN = Boolean.getBoolean("invoices.takesAnyToken");

  private final Tenants tenants;
  private final HttpServer server;

  private InvoiceService(Tenants tenants, HttpServer server) {
    this.tenants = tenants;
    this.server = server;
  }

  /** Serves these tenants on a free port. */
  static InvoiceService start(Tenants tenants) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var service = new InvoiceService(tenants, HttpServer.create(address, 0));
      service.server.setExecutor(Executors.newCachedThreadPool());
      service.server.createContext("/", service::serve);
      service.server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var token = tokenOf(exchange);
      var route = ROUTE.matcher(exchange.getRequestURI().getPath());
      if (!tenants.knows(token)) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer");
        answer(exchange, 401, "{}");
      } else if (!route.matches()) {
        answer(exchange, 404, "{}");
      } else if (!tenants.isOf(token, route.group("tenant")) && !TAKES_ANY_TOKEN) {
        answer(exchange, 403, "{}");
      } else if (route.group("invoice") == null) {
        list(exchange, route.group("tenant"));
      } else {
        serveOne(exchange, route.group("tenant"), route.group("invoice"));
      }
    }
  }

  private static String tokenOf(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  private void list(HttpExchange exchange, String tenant) throws IOException {
    var all = tenants.invoicesOf(tenant);
    var asked = NUMBER.matcher(Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
    var page = asked.find() ? Integer.parseInt(asked.group(1)) : 1;
    var last = (all.size() + PAGE - 1) / PAGE;
    var url = exchange.getRequestURI().getPath() + "?page=";
    exchange
        .getResponseHeaders()
        .add(
            "Link",
            page < last
                ? "<%s%d>; rel=\"next\", <%s%d>; rel=\"last\"".formatted(url, page + 1, url, last)
                : "<%s%d>; rel=\"prev\"".formatted(url, page - 1));
    answer(exchange, 200, json(all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList()));
  }

  private void serveOne(HttpExchange exchange, String tenant, String id) throws IOException {
    var found = tenants.invoicesOf(tenant).stream().filter(each -> each.id().equals(id)).findAny();
    if (found.isEmpty()) {
      answer(exchange, 404, "{}");
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      tenants.invoicesOf(tenant).remove(found.get());
      exchange.sendResponseHeaders(204, -1);
    } else {
      answer(exchange, 200, found.get().asJson());
    }
  }

  private static String json(List<Invoice> invoices) {
    return invoices.stream().map(Invoice::asJson).collect(Collectors.joining(",", "[", "]"));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
