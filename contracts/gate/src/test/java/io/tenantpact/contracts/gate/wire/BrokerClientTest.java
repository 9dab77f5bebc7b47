package io.tenantpact.contracts.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerClientTest {

  private static final Duration SHORT = Duration.ofMillis(200);

  /** The socket takes the connection by itself, and nobody ever reads from it. */
  @Nested
  class BeforeASilentBroker {

    private ServerSocket silent;
    private BrokerAddress address;

    @BeforeEach
    void start() throws IOException {
      silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      address = BrokerAddress.open(URI.create("http://localhost:" + silent.getLocalPort()));
    }

    @AfterEach
    void stop() throws IOException {
      silent.close();
    }

    @Test
    void aBrokerThatIsTooSlowIsToldFromOneThatIsNotThere() {
      assertThatThrownBy(new BrokerClient(address, SHORT)::index)
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("to answer within 0.2 s")
          .hasMessageContaining("--broker-timeout")
          .hasMessageNotContaining("start it");
    }

    /** Within ten seconds, whatever was asked, unless somebody said how long it may take. */
    @Test
    void aBrokerThatSaysNothingIsFoundOutBeforeAHardQuestion() {
      var told = new BrokerClient(address, Duration.ofSeconds(30));
      var waiting = CompletableFuture.supplyAsync(told::index);

      assertThatThrownBy(() -> new BrokerClient(address).matrix("q[]="))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("to answer within 8.0 s");
      assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
    }

    /** The headers came in time, and with them the end of what the JDK's own timeout sees. */
    @Test
    @Timeout(10)
    void anAnswerThatNeverEndsIsTooSlowAsWell() {
      var asking = CompletableFuture.supplyAsync(new BrokerClient(address, SHORT)::index);

      assertThatThrownBy(
              () -> {
                try (var connection = silent.accept()) {
                  var begun = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
                  connection.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                  connection.getOutputStream().flush();
                  asking.get(5, TimeUnit.SECONDS);
                }
              })
          .hasCauseInstanceOf(GateFailed.class)
          .hasMessageContaining("to answer within 0.2 s");
    }
  }

  @Nested
  class BeforeAStrangeBroker {

    private HttpServer server;
    private volatile String answer = "{}";
    private volatile int status = 200;
    private volatile String path = "";

    @BeforeEach
    void start() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      HttpHandler handler =
          exchange -> {
            path = exchange.getRequestURI().toString();
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
          };
      server.createContext("/", handler);
      server.start();
    }

    @AfterEach
    void stop() {
      server.stop(0);
    }

    private String origin() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    private BrokerClient client() {
      var address = BrokerAddress.open(URI.create(origin() + "/team"));
      return new BrokerClient(address.withToken("s3cret"));
    }

    @Test
    void ofAnErrorOnlyTheBeginningIsShownInOneLine() {
      status = 502;
      answer = "<html>\n" + "<p>no</p>\n".repeat(20_000);

      assertThatThrownBy(client()::index)
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("answered 502: <html> <p>no</p> ")
          .hasMessageMatching(".{400,700}");
      answer = "{\"why\": \"" + "no ".repeat(1000) + "\",\n\"where\": 1}";
      assertThatThrownBy(client()::index).hasMessageMatching(".{400,700}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/team/environments", "environments", "%s/team/environments"})
    void aLinkMayBeRelative(String link) {
      client().get(link.formatted(origin()));

      assertThat(path).isEqualTo("/team/environments");
    }

    @Test
    void bracketsInAQueryNeedNoEncoding() {
      client().matrix("q[][pacticipant]=web");

      assertThat(path).isEqualTo("/team/matrix?q%5B%5D%5Bpacticipant%5D=web");
    }

    /** Whoever may write a link there would else be sent the credentials. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://localhost:1/environments",
          "http://evil.example/environments",
          "//evil.example/environments",
          "https:/environments",
          "http:environments",
          "mailto:ann@evil.example"
        })
    void aLinkToAnotherServerIsNotFollowed(String link) {
      assertThatThrownBy(() -> client().get(link))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining(origin() + "/team")
          .hasMessageContaining("links to")
          .hasMessageContaining("PACT_BROKER_BASE_URL");
      assertThat(path).isEmpty();
    }

    @Test
    void aLinkToAnotherSchemeIsNotFollowed() {
      assertThatThrownBy(() -> client().get(origin().replace("http:", "https:") + "/x"))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("links to https://localhost");
    }

    @Test
    void aLinkThatIsNoUrlIsOneLine() {
      assertThatThrownBy(() -> client().get("http://local host/x"))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("'http://local host/x'; is it a Pact Broker?");
    }
  }
}
