package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;

/**
 * One pool of kept-alive connections to a provider. pact-jvm opens a client and a connection for
 * every interaction, and never closes them.
 */
public final class ProviderConnection implements AutoCloseable {

  private static final int LARGEST_BODY = 10 * 1024 * 1024;
  private static final Timeout CONNECT = Timeout.ofSeconds(2);

  private final CloseableHttpClient http;
  private final ProviderClient requests;
  private final Deadline deadline;

  private ProviderConnection(CloseableHttpClient http, ProviderClient requests, Deadline deadline) {
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
    return new ProviderConnection(
        pool(size, Timeout.of(patience)),
        new ProviderClient(info, new HttpClientFactory()),
        Deadline.after(patience));
  }

  /**
   * Sends a request.
   *
   * @throws IOException if no whole answer comes in time, or one of more than 10 MiB
   */
  public Exchange send(Prepared prepared) throws IOException {
    var request = requests.prepareRequest(prepared.request());
    prepared.more().forEach(each -> request.addHeader(each.getKey(), each.getValue()));
    var answer =
        deadline.hold(request, () -> http.execute(request, response -> read(request, response)));
    return new Exchange(() -> sent(request, prepared), answer);
  }

  @Override
  public void close() throws IOException {
    deadline.close();
    http.close();
  }

  private static CloseableHttpClient pool(int size, Timeout respond) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setMaxConnPerRoute(size)
            .setMaxConnTotal(size)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT)
                    .setSocketTimeout(respond)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(respond).build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .build();
  }

  private static Answer read(HttpUriRequest request, ClassicHttpResponse response)
      throws IOException {
    var headers = new LinkedHashMap<String, List<String>>();
    for (var header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), first -> new ArrayList<>())
          .add(header.getValue().strip());
    }
    var body = response.getEntity() == null ? new byte[0] : bytesOf(request, response.getEntity());
    return new Answer(response.getCode(), headers, body);
  }

  /** Aborts the exchange when it is too much: else the rest would be read before the close. */
  private static byte[] bytesOf(HttpUriRequest request, HttpEntity entity) throws IOException {
    var bytes = entity.getContent().readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      request.abort();
      throw new IOException("expected a body of at most 10 MiB, but more came");
    }
    return bytes;
  }

  private static Sent sent(HttpUriRequest request, Prepared prepared) {
    var lines =
        Arrays.stream(request.getHeaders())
            .map(each -> Map.entry(each.getName(), String.valueOf(each.getValue())))
            .toList();
    var body = prepared.request().getBody();
    return new Sent(
        request.getMethod(), uriOf(request), lines, body.isPresent() ? body.valueAsString() : "");
  }

  private static URI uriOf(HttpUriRequest request) {
    try {
      return request.getUri();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("expected a request that was sent to have an address", e);
    }
  }
}
