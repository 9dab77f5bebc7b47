package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.provider.ProviderInfo;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One pool of kept-alive connections to a provider. pact-jvm opens a client and a connection for
 * every interaction, and never closes them.
 */
public final class ProviderConnection implements AutoCloseable {

  private static final Timeout CONNECT = Timeout.ofSeconds(2);

  /**
   * After this long a server may have closed a connection, and it is looked at before it is used.
   */
  private static final TimeValue IDLE = TimeValue.ofMilliseconds(200);

  /** Say how long this body is; the client says it of the one that it sends. */
  private static final List<String> FRAMING = List.of("Content-Length", "Transfer-Encoding");

  private final MinimalHttpClient http;
  private final Requests requests;
  private final Deadline deadline;

  private ProviderConnection(MinimalHttpClient http, Requests requests, Deadline deadline) {
    this.http = http;
    this.requests = requests;
    this.deadline = deadline;
  }

  /**
   * Opens a pool.
   *
   * @param url the provider's, with {@code http} or {@code https}
   * @param size how many connections at most
   * @param patience how long an exchange may take, from the request to the answer's last byte
   */
  public static ProviderConnection open(URI url, int size, Duration patience) {
    var info = new ProviderInfo("provider");
    info.setProtocol(url.getScheme());
    info.setHost(url.getHost());
    info.setPort(url.getPort() < 0 ? (url.getScheme().equals("https") ? 443 : 80) : url.getPort());
    info.setPath(url.getPath());
    // The deadline comes first and says what it is; the socket's own is for what it cannot abort.
    return new ProviderConnection(
        pool(size, Timeout.of(patience.multipliedBy(2))),
        new Requests(info),
        Deadline.after(patience));
  }

  /**
   * Sends a request.
   *
   * @throws Unanswered if no whole answer comes in time, or one of more than 10 MiB
   */
  public Exchange send(Prepared prepared) throws Unanswered {
    var request = requests.prepareRequest(prepared.request());
    requireSame(prepared.request().getMethod(), request.getMethod());
    FRAMING.forEach(request::removeHeaders);
    prepared.more().forEach(each -> request.addHeader(each.getKey(), each.getValue()));
    // What the client adds of its own says nothing to a reader.
    var headers = request.getHeaders();
    Supplier<Sent> sent = () -> sent(request, headers, prepared);
    try {
      var answer =
          deadline.hold(
              request,
              () -> http.execute(request, response -> AnswerReader.read(request, response)));
      return new Exchange(sent, answer);
    } catch (IOException e) {
      throw new Unanswered(sent, e);
    }
  }

  /** pact-jvm sends GET for a method that it does not know. */
  private static void requireSame(String wanted, String made) {
    if (!wanted.equalsIgnoreCase(made)) {
      throw new IllegalArgumentException(
          "expected a method that pact-jvm can send, was %s, for which it sends %s"
              .formatted(wanted, made));
    }
  }

  @Override
  public void close() throws IOException {
    deadline.close();
    http.close();
  }

  private static MinimalHttpClient pool(int size, Timeout respond) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setMaxConnPerRoute(size)
            .setMaxConnTotal(size)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT)
                    .setSocketTimeout(respond)
                    .setValidateAfterInactivity(IDLE)
                    .build())
            .setTlsSocketStrategy(ProviderConnection::encrypted)
            .build();
    // The minimal one adds nothing to a request and follows, keeps and repeats nothing.
    return HttpClients.createMinimal(connections);
  }

  /** Made ready when a connection needs it, which takes long; most providers are asked without. */
  private static SSLSocket encrypted(
      Socket socket, String host, int port, Object attachment, HttpContext context)
      throws IOException {
    return DefaultClientTlsStrategy.createDefault()
        .upgrade(socket, host, port, attachment, context);
  }

  private static Sent sent(HttpUriRequest request, Header[] headers, Prepared prepared) {
    var lines =
        Arrays.stream(headers)
            .map(each -> Map.entry(each.getName(), String.valueOf(each.getValue())))
            .toList();
    var body = prepared.request().getBody();
    return new Sent(
        request.getMethod(),
        Requests.uriOf(request),
        lines,
        body.isPresent() ? body.valueAsString() : "");
  }
}
