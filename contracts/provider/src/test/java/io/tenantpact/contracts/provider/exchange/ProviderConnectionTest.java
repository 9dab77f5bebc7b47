package io.tenantpact.contracts.provider.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import au.com.dius.pact.core.model.Request;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderConnectionTest {

  private static final String TEXT = "{\"name\": \"Zoë\"}";
  private static final int TOO_MUCH = 11 * 1024 * 1024;

  /** A way to write a body in another form. */
  private interface Coder {
    OutputStream around(OutputStream out) throws IOException;
  }

  private HttpServer server;
  private ProviderConnection provider;
  private String coding = "";
  private byte[] body = new byte[0];
  private Headers asked = new Headers();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
    var url = URI.create("http://localhost:" + server.getAddress().getPort());
    provider = ProviderConnection.open(url, 1, Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() throws IOException {
    provider.close();
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "identity, gzip"})
  void decodesABody(String name) throws IOException {
    serves(name, coded(TEXT.getBytes(StandardCharsets.UTF_8), GZIPOutputStream::new));

    var answer = ask();

    assertThat(answer.bodyText()).isEqualTo(TEXT);
    assertThat(answer.headers().get("Content-encoding")).containsExactly(name);
  }

  @Test
  void takesCodingsOffInReverseOrder() throws IOException {
    var deflated = coded(TEXT.getBytes(StandardCharsets.UTF_8), DeflaterOutputStream::new);
    serves("deflate, gzip", coded(deflated, GZIPOutputStream::new));

    assertThat(ask().bodyText()).isEqualTo(TEXT);
  }

  @Test
  void whatStandsBesideTheStatusAndAfterTheBodyIsReadToo() throws IOException {
    var text =
        """
        HTTP/1.1 404 No such thing of globex
        Transfer-Encoding: chunked
        X-Part: 1

        2
        no
        0
        X-Part: 2
        X-Owner: globex

        """
            .replace("\n", "\r\n");
    try (var raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var connection =
            ProviderConnection.open(
                URI.create("http://localhost:" + raw.getLocalPort()), 1, Duration.ofSeconds(10))) {
      var served = CompletableFuture.runAsync(() -> answer(raw, text));

      var answer = connection.send(Prepared.of(new Request("GET", "/"))).answer();
      served.join();

      assertThat(answer.bodyText()).isEqualTo("no");
      assertThat(answer.headers())
          .containsEntry("X-Part", List.of("1", "2"))
          .containsEntry("X-Owner", List.of("globex"))
          .containsEntry("reason phrase", List.of("No such thing of globex"));
    }
    assertThat(ask().headers()).as("it says what all say").doesNotContainKey("reason phrase");
  }

  private static void answer(ServerSocket raw, String text) {
    try (var socket = raw.accept()) {
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var line = lines.readLine();
      while (line != null && !line.isEmpty()) {
        line = lines.readLine();
      }
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingIsDecodedFromNothing() throws IOException {
    serves("gzip", new byte[0]);

    assertThat(ask().bodyText()).isEmpty();
  }

  @Test
  void aBodyThatNobodyCanReadIsNoAnswer() {
    serves("sealed", TEXT.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(this::ask)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("such as gzip, was 'sealed'");
  }

  @Test
  void aBodyThatIsNotCodedAsItSaysIsNoAnswer() {
    serves("gzip", TEXT.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
  }

  @Test
  void readsNoMoreOfADecodedBodyThanOfAnother() throws IOException {
    serves("gzip", coded(new byte[TOO_MUCH], GZIPOutputStream::new));

    assertThat(body).hasSizeLessThan(TOO_MUCH / 100);
    assertThatThrownBy(this::ask).hasMessageContaining("at most 10 MiB");
  }

  @Test
  void asksForNoCodingThatThePactDoesNotAskFor() throws IOException {
    serves("", TEXT.getBytes(StandardCharsets.UTF_8));

    assertThat(ask().bodyText()).isEqualTo(TEXT);
    assertThat(asked.keySet()).doesNotContain("Accept-encoding", "Cookie");
  }

  @Test
  void tellsWhatThePactSentAndNotWhatTheClientAdds() throws IOException {
    var request = new Request("GET", "/");
    request.getHeaders().put("X-Tenant-Id", List.of("acme"));

    var sent = provider.send(Prepared.of(request).plus("X-More", "1")).sent();

    assertThat(asked.keySet()).contains("X-tenant-id", "X-more", "Host");
    assertThat(sent.headers()).containsExactly(entry("X-Tenant-Id", "acme"), entry("X-More", "1"));
  }

  @Test
  void speaksTlsWhereTheUrlSaysSo() throws Exception {
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var secure =
            ProviderConnection.open(
                URI.create("https://localhost:" + listener.getLocalPort()),
                1,
                Duration.ofSeconds(10))) {
      var first = CompletableFuture.supplyAsync(() -> firstByteOf(listener));

      assertThatThrownBy(() -> secure.send(Prepared.of(new Request("GET", "/"))))
          .isInstanceOf(IOException.class);
      assertThat(first.join()).as("the content type of a handshake, RFC 8446 §5.1").isEqualTo(22);
    }
  }

  private static int firstByteOf(ServerSocket listener) {
    try (var socket = listener.accept()) {
      return socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serves(String name, byte[] bytes) {
    coding = name;
    body = bytes;
  }

  private Answer ask() throws IOException {
    return provider.send(Prepared.of(new Request("GET", "/"))).answer();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      asked = exchange.getRequestHeaders();
      if (!coding.isEmpty()) {
        exchange.getResponseHeaders().add("Content-Encoding", coding);
      }
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] coded(byte[] plain, Coder coder) throws IOException {
    var coded = new ByteArrayOutputStream();
    try (var out = coder.around(coded)) {
      out.write(plain);
    }
    return coded.toByteArray();
  }
}
