package io.tenantpact.contracts.provider.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.terms.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a verifier of another language has states set up: {@code pact verifier
 * --state-change-teardown --state-change-url} and its {@link #url()}. Every interaction gets a
 * fresh tenant, which all its states share, and a decoy beside it; its teardown takes both away.
 *
 * <p>It answers 200 with the states' values as a JSON object, from which the verifier fills in what
 * a pact takes from the state; 400 to what is no state change; and 422 with the reason to one that
 * could not be done. Never 500: the official verifier repeats what was answered so eight times,
 * over two minutes, when the interaction's tenant is long gone. It does not show the reason either,
 * so that is logged as well.
 *
 * <p>One endpoint serves one verifier, which works on one interaction after another.
 */
public final class StateChangeEndpoint implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StateChangeEndpoint.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LARGEST_BODY = 1024 * 1024;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNPROCESSABLE = 422;

  private record Reply(int status, String type, String body) {

    static Reply text(int status, String words) {
      return new Reply(status, "text/plain; charset=utf-8", words + "\n");
    }
  }

  private final HttpServer server;
  private final StateChanges changes;

  private StateChangeEndpoint(HttpServer server, StateChanges changes) {
    this.server = server;
    this.changes = changes;
  }

  /**
   * Listens on a free port of this machine alone, and sets states up with a provider's handlers.
   */
  public static StateChangeEndpoint start(Tenancy tenancy, TenantFixtures fixtures, States states) {
    var changes =
        new StateChanges(
            () ->
                new InteractionTenants(
                    new GrowingTenant(tenancy, fixtures, states),
                    new GrowingTenant(tenancy, fixtures, states)));
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var endpoint = new StateChangeEndpoint(server, changes);
      server.createContext("/", endpoint::serve);
      server.start();
      return endpoint;
    } catch (IOException e) {
      throw new UncheckedIOException("expected a free port to listen on", e);
    }
  }

  /** Where state changes are posted to. */
  public URI url() {
    var address = server.getAddress();
    var host = address.getAddress().getHostAddress();
    return URI.create(
        "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort()));
  }

  /**
   * Stops listening and takes away what no teardown took.
   *
   * @throws IllegalStateException if interactions shared a tenant, since no teardown ever came
   */
  @Override
  public void close() {
    server.stop(0);
    changes.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var reply = replyTo(exchange);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      var body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply replyTo(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return Reply.text(METHOD_NOT_ALLOWED, "expected POST, was " + exchange.getRequestMethod());
    }
    StateChange change;
    try {
      change = StateChange.parse(exchange.getRequestBody().readNBytes(LARGEST_BODY));
    } catch (IllegalArgumentException e) {
      return Reply.text(BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    return replyTo(change);
  }

  private Reply replyTo(StateChange change) {
    try {
      var values = changes.apply(change).asMap();
      return new Reply(OK, "application/json", JSON.writeValueAsString(values));
    } catch (RuntimeException | AssertionError | LinkageError e) {
      log.warn("{} of {} failed", change.action(), change.states(), e);
      var why = e.getMessage() == null ? e.toString() : e.getMessage();
      return Reply.text(UNPROCESSABLE, why);
    }
  }
}
