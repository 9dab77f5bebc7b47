package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import au.com.dius.pact.provider.junitsupport.Provider;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler that goes wrong fails its own interactions, in words, and no other. */
@Tag("K3")
class BadHandlersTest {

  private static final String INTERACTION =
      """
      {"type": "Synchronous/HTTP", "description": "%1$s", "pending": false,
       "providerStates": [{"name": "handler does", "params": {"what": "%1$s"}}],
       "request": {"method": "GET", "path": "/1", "generators": {
         "path": {"type": "ProviderState", "expression": "/${id}"}}},
       "response": {"status": 200}}""";

  private static URI provider = URI.create("http://unset");

  @TempDir private Path folder;
  private BrokerStage broker;
  private VerificationStage stage;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(
        Stream.of(
                "well", "throw", "check", "todo", "deep", "fail", "link", "blank", "nothing",
                "null")
            .map(INTERACTION::formatted));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(
                exchange.getRequestURI().getPath().contains("caller") ? 200 : 404, -1);
          }
        });
    server.start();
    provider = URI.create("http://localhost:" + server.getAddress().getPort());
    stage = VerificationStage.of(broker, folder);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    broker.close();
  }

  @Test
  void eachFailsInWordsAndTheResultsStayTrue() throws IOException, InterruptedException {
    stage.run(Verification.class);

    assertThat(stage.problems(Verification.class))
        .containsEntry("throw", "state: expected the states to be set up, but: no disk")
        .containsEntry(
            "check",
            "state: expected the states to be set up, but: java.sql.SQLException: no table")
        .containsEntry("todo", "state: expected the states to be set up, but: not written yet")
        .containsEntry(
            "deep", "state: expected the states to be set up, but: java.lang.StackOverflowError")
        .containsEntry("fail", "state: expected the states to be set up, but: not yet")
        .containsEntry("link", "state: expected the states to be set up, but: no such class")
        .containsEntry(
            "blank",
            "state: expected the states to be set up, but: state value 'id' is blank; a pact would"
                + " send an empty header or path segment")
        .containsEntry(
            "nothing",
            "state request path: expected a state to return 'id', but they returned [tenantId,"
                + " apiKey]; return it from a state's handler")
        .containsEntry(
            "null",
            "state: expected the states to be set up, but: the handler of 'handler does' returned"
                + " null; let it return StateValues.none()");
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
    assertThat(broker.latestResult().path("testResults"))
        .extracting(each -> each.path("success").asBoolean())
        .containsExactlyInAnyOrder(
            true, false, false, false, false, false, false, false, false, false);
  }

  /** As Kotlin, Groovy and Lombok let a handler do. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> StateValues throwAnyway(Exception e) throws E {
    throw (E) e;
  }

  record HandlerDoes(String what) implements ProviderState {}

  @Provider("p")
  @TenantPactVerification
  static class Verification implements ProviderUnderTest {

    @Override
    public URI url() {
      return provider;
    }

    @Override
    public TenantFixtures fixtures() {
      return new NoTenants();
    }

    @Override
    public States states() {
      return States.handled().by(HandlerDoes.class, Verification::seed);
    }

    @SuppressWarnings("NullAway") // a handler that was compiled without it
    private static StateValues seed(TestTenant tenant, HandlerDoes state) {
      return switch (state.what()) {
        case "throw" -> throw new IllegalStateException("no disk");
        case "check" -> BadHandlersTest.<RuntimeException>throwAnyway(new SQLException("no table"));
        case "todo" -> throw new Error("not written yet");
        case "deep" -> seed(tenant, state);
        case "fail" -> fail("not yet");
        case "link" -> throw new NoClassDefFoundError("no such class");
        case "blank" -> StateValues.of("id", " ");
        case "nothing" -> StateValues.none();
        case "null" -> null;
        default -> StateValues.of("id", "caller");
      };
    }
  }
}
