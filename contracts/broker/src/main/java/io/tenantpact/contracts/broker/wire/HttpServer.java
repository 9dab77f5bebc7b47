package io.tenantpact.contracts.broker.wire;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTP for the {@link Gatekeeper}; the only class that knows Javalin and Jetty. */
public final class HttpServer implements AutoCloseable {

  /** The version of the Pact Broker whose wire this is; clients may look at it. */
  private static final String SPOKEN_VERSION = "2.120.0";

  /** A base64 pact of this size has some 20,000 interactions. */
  private static final long MAX_BODY = 64L * 1024 * 1024;

  /** How long a request may take that is being answered when the broker stops. */
  private static final int STOP_MILLIS = 800;

  /** How long a connection may stay open then that nobody uses. */
  private static final int IDLE_MILLIS = 20;

  private final Javalin javalin;

  private HttpServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Answers on the port until closed. All its threads are daemons.
   *
   * @param gatekeeper may keep early requests waiting until there is one
   */
  public static HttpServer start(Port port, Supplier<Gatekeeper> gatekeeper) {
    Handler handler = context -> write(context, gatekeeper.get().answer(request(context)));
    var javalin = Javalin.create(config -> configure(config, port, handler));
    return new HttpServer(javalin.start());
  }

  private static void configure(JavalinConfig config, Port port, Handler handler) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = MAX_BODY;
    config.jetty.threadPool = threads();
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.addConnector((server, http) -> connector(server, http, port));
    for (var path : new String[] {"/", "/*"}) {
      config.routes.get(path, handler);
      config.routes.head(path, handler);
      config.routes.post(path, handler);
      config.routes.put(path, handler);
      config.routes.patch(path, handler);
      config.routes.delete(path, handler);
      config.routes.options(path, handler);
    }
  }

  /** Jetty's own queue would read the machine's cache line size through JMX at start. */
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(32, 4, 60_000, new LinkedBlockingQueue<>());
    threads.setReservedThreads(0);
    threads.setDaemon(true);
    threads.setName("broker");
    return threads;
  }

  private static ServerConnector connector(Server server, HttpConfiguration http, Port port) {
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setShutdownIdleTimeout(IDLE_MILLIS);
    try {
      connector.open(port.channel());
      return connector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Request request(Context context) {
    return new Request(
        context.method().name(),
        context.req().getRequestURI(),
        Optional.ofNullable(context.queryString()).orElse(""),
        context.scheme() + "://" + context.host(),
        name -> Optional.ofNullable(context.header(name)),
        new String(context.bodyAsBytes(), StandardCharsets.UTF_8));
  }

  private static void write(Context context, Answer answer) {
    context.status(answer.status());
    context.header("Vary", "Accept");
    context.header("Cache-Control", "no-cache");
    context.header("X-Pact-Broker-Version", SPOKEN_VERSION);
    context.header("X-Content-Type-Options", "nosniff");
    answer.headers().forEach(context::header);
    context.res().setContentType(answer.contentType().isEmpty() ? null : answer.contentType());
    context.result(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
