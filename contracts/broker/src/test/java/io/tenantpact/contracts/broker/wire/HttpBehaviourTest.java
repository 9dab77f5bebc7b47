package io.tenantpact.contracts.broker.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpBehaviourTest {

  @TempDir Path folder;
  private TestBroker broker;

  @BeforeEach
  void start() {
    broker = TestBroker.start(folder);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void anUnknownAddressIsNotFoundInJson() {
    var reply = broker.get("/nothing/here");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("content-type")).isEqualTo("application/json;charset=utf-8");
    assertThat(reply.at("/error"))
        .isEqualTo("The requested document was not found on this server.");
  }

  @Test
  void aKnownAddressTellsItsMethods() {
    var wrong = broker.send("DELETE", "/environments", null);
    var options = broker.send("OPTIONS", "/environments", null);

    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.header("allow")).isEqualTo("GET, POST, OPTIONS");
    assertThat(wrong.text()).isEmpty();
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.header("access-control-allow-methods")).isEqualTo("GET, POST, OPTIONS");
  }

  @Test
  void headAnswersLikeGetWithoutABody() {
    assertHeadIsLikeGet(broker, "/environments", 200);
    assertHeadIsLikeGet(broker, "/nothing/here", 404);
    assertHeadIsLikeGet(broker, "/contracts/publish", 405);
  }

  private static void assertHeadIsLikeGet(TestBroker broker, String path, int status) {
    var head = broker.send("HEAD", path, null);
    var get = broker.send("GET", path, null);

    assertThat(List.of(head.status(), get.status())).as(path).containsOnly(status);
    assertThat(headersOf(head)).as(path).isEqualTo(headersOf(get));
    assertThat(head.text()).as(path).isEmpty();
  }

  private static Map<String, List<String>> headersOf(Reply reply) {
    var headers = new TreeMap<>(reply.raw().headers().map());
    headers.remove("date");
    return headers;
  }

  @ParameterizedTest
  @CsvSource({
    "'*/*',application/hal+json;charset=utf-8",
    "'application/hal+json, application/json',application/hal+json;charset=utf-8",
    "'text/html,application/xhtml+xml,*/*;q=0.8',application/hal+json;charset=utf-8",
    "application/json,application/json;charset=utf-8"
  })
  void theAnswerIsHalUnlessPlainJsonIsAskedFor(String accept, String type) {
    var reply = broker.send("GET", "/", null, "Accept", accept);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo(type);
  }

  @Test
  void otherMediaTypesAreRefused() {
    assertThat(broker.send("GET", "/", null, "Accept", "text/csv").status()).isEqualTo(406);
    assertThat(
            broker
                .send("POST", "/environments", "name=prod", "Content-Type", "text/plain")
                .status())
        .isEqualTo(415);
  }

  @Test
  void aBodyThatIsNoJsonObjectIsRefused() {
    var broken = broker.post("/environments", "{\"name\":");
    var list = broker.post("/environments", "[]");

    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.at("/error")).startsWith("JSON::ParserError - ");
    assertThat(list.status()).isEqualTo(400);
  }

  @Test
  void bracketsInAQueryNeedNoEncoding() throws IOException {
    var url = broker.url();
    try (var socket = new Socket(url.getHost(), url.getPort())) {
      var request = "GET /matrix?q[][pacticipant]=nosuch HTTP/1.0\r\nHost: x\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400").contains("Pacticipant nosuch not found");
    }
  }

  @Test
  void linksUseTheAddressTheClientUsed() {
    var port = broker.url().getPort();

    var reply = broker.send("GET", "http://localhost:" + port + "/", null);

    assertThat(reply.link("pb:environments"))
        .isEqualTo("http://localhost:" + port + "/environments");
  }

  @Nested
  class WithABaseUrl {

    @Test
    void linksUseIt(@TempDir Path other) {
      var base = URI.create("https://broker.example/pacts/");
      try (var public_ = TestBroker.start(other, options -> options.withBaseUrl(base))) {
        assertThat(public_.get("/").link("pb:environments"))
            .isEqualTo("https://broker.example/pacts/environments");
      }
    }
  }

  @Nested
  class WithLogins {

    private static final String WRITER = "Basic dzpzZWNyZXQ=";
    private static final String READER = "Basic cjpvcGVu";

    @Test
    void everybodyHasToSayWhoTheyAre(@TempDir Path other) {
      try (var guarded = guarded(other)) {
        var nobody = guarded.send("GET", "/", null);
        var stranger = guarded.send("GET", "/", null, "Authorization", "Basic eDp5");

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("www-authenticate")).isEqualTo("Basic realm=\"Restricted area\"");
        assertThat(nobody.header("content-type")).startsWith("text/plain");
        assertThat(nobody.text()).isEmpty();
        assertThat(stranger.status()).isEqualTo(401);
      }
    }

    @Test
    void anUnknownAddressTellsAStrangerNothing(@TempDir Path other) {
      try (var guarded = guarded(other)) {
        assertThat(guarded.send("GET", "/nothing", null).status()).isEqualTo(401);
        assertHeadIsLikeGet(guarded, "/environments", 401);
        assertHeadIsLikeGet(guarded, "/nothing", 401);
      }
    }

    @Test
    void theWriterMayDoEverything(@TempDir Path other) {
      try (var guarded = guarded(other)) {
        assertThat(guarded.send("GET", "/", null, "Authorization", WRITER).status()).isEqualTo(200);
        assertThat(create(guarded, WRITER)).isEqualTo(201);
      }
    }

    @Test
    void theReaderMayReadAndAskForPactsButNotWrite(@TempDir Path other) {
      try (var guarded = guarded(other)) {
        create(guarded, WRITER);

        assertThat(guarded.send("GET", "/", null, "Authorization", READER).status()).isEqualTo(200);
        assertThat(create(guarded, READER)).isEqualTo(401);
        assertThat(ask(guarded)).isEqualTo(200);
      }
    }

    private TestBroker guarded(Path other) {
      return TestBroker.start(
          other, options -> options.withBasicAuth("w", "secret").withReadOnlyUser("r", "open"));
    }

    private int create(TestBroker guarded, String login) {
      return guarded
          .send(
              "POST",
              "/pacticipants",
              "{\"name\":\"orders\"}",
              "Content-Type",
              "application/json",
              "Authorization",
              login)
          .status();
    }

    private int ask(TestBroker guarded) {
      return guarded
          .send(
              "POST",
              "/pacts/provider/orders/for-verification",
              "{}",
              "Content-Type",
              "application/json",
              "Authorization",
              READER)
          .status();
    }
  }
}
