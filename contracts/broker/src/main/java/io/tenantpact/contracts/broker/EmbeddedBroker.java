package io.tenantpact.contracts.broker;

import io.tenantpact.contracts.broker.store.Database;
import io.tenantpact.contracts.broker.store.DatabaseUnusable;
import io.tenantpact.contracts.broker.wire.Gatekeeper;
import io.tenantpact.contracts.broker.wire.HttpServer;
import io.tenantpact.contracts.broker.wire.Port;
import io.tenantpact.contracts.broker.wire.PortUnusable;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Pact Broker inside this process. Stops within a second when closed, and gives its file back.
 *
 * <pre>{@code
 * try (var broker = EmbeddedBroker.start(BrokerOptions.of(Path.of("broker.db")))) {
 *   publishTo(broker.url());
 * }
 * }</pre>
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final URI url;
  private final HttpServer server;
  private final Database database;

  private EmbeddedBroker(URI url, HttpServer server, Database database) {
    this.url = url;
    this.server = server;
    this.database = database;
  }

  /**
   * Starts a broker that answers when this method returns.
   *
   * @throws BrokerNotStarted when its file or its port cannot be had
   */
  public static EmbeddedBroker start(BrokerOptions options) {
    try {
      return start(options, Port.take(options.host(), options.port()));
    } catch (PortUnusable | DatabaseUnusable e) {
      throw new BrokerNotStarted(String.valueOf(e.getMessage()), e);
    }
  }

  /** Opens the file beside starting the server: each takes some tenths of a second. */
  private static EmbeddedBroker start(BrokerOptions options, Port port) {
    var opening = inBackground(() -> Database.open(options.database()));
    var gatekeeper = opening.thenApply(database -> gatekeeper(options, database));
    var server = start(port, gatekeeper, opening);
    try {
      gatekeeper.join();
      var database = opening.join();
      var url = url(options, port.number());
      log.info("broker started url={} file={}", url, database.file());
      return new EmbeddedBroker(url, server, database);
    } catch (CompletionException e) {
      server.close();
      throw e.getCause() instanceof DatabaseUnusable unusable ? unusable : e;
    }
  }

  /** A server that does not start leaves neither the port nor the file behind. */
  private static HttpServer start(
      Port port, CompletableFuture<Gatekeeper> gatekeeper, CompletableFuture<Database> opening) {
    try {
      return HttpServer.start(port, gatekeeper::join);
    } catch (RuntimeException e) {
      port.close();
      opening.join().close();
      throw e;
    }
  }

  private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        work,
        task -> {
          var thread = new Thread(task, "broker-open");
          thread.setDaemon(true);
          thread.start();
        });
  }

  private static Gatekeeper gatekeeper(BrokerOptions options, Database database) {
    return new Gatekeeper(
        BrokerApi.routes(), options.door(), database, options.clock(), base(options.baseUrl()));
  }

  private static @Nullable String base(@Nullable URI baseUrl) {
    return baseUrl == null ? null : baseUrl.toString().replaceFirst("/+$", "");
  }

  /** Where this process reaches the broker, whatever the base URL of its links is. */
  private static URI url(BrokerOptions options, int port) {
    var anywhere = options.host().equals("0.0.0.0") || options.host().equals("::");
    var host = anywhere ? "127.0.0.1" : options.host();
    return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port));
  }

  /** Where the broker answers, without a slash at the end. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
