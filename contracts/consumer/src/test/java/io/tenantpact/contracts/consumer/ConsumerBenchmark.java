package io.tenantpact.contracts.consumer;

import static io.tenantpact.contracts.consumer.Pacts.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * How long the consumer tests of 60 interactions take, side by side as the SDK runs its own. Only
 * on demand: {@code mvn -pl contracts/consumer test -Dtest=ConsumerBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@PactConsumerTest
@Execution(ExecutionMode.CONCURRENT)
@PactTestFor(providerName = "benchmark-provider", pactVersion = PactSpecVersion.V4)
class ConsumerBenchmark {

  private static final int INTERACTIONS = 60;
  private static final Duration MOST = Duration.ofSeconds(6);
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static long start;

  @BeforeAll
  static void begin() {
    start = System.nanoTime();
  }

  @AfterAll
  static void end() {
    var took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "%d interactions: %d ms, %d ms each%n",
        INTERACTIONS, took.toMillis(), took.toMillis() / INTERACTIONS);
    assertThat(MADE).hasValue(INTERACTIONS);
    assertThat(took).isLessThanOrEqualTo(MOST);
  }

  @Pact(consumer = "benchmark-consumer")
  V4Pact one(PactBuilder pact) {
    var number = MADE.incrementAndGet();
    return ACME.in(pact)
        .uponReceiving("thing number " + number)
        .withRequest(request -> request.path("/things/" + number))
        .willRespondWith(
            response ->
                response.status(200).body(PageBody.last(25, item -> item.stringType("id", "t-1"))))
        .toPact();
  }

  @RepeatedTest(INTERACTIONS)
  @PactTestFor(pactMethod = "one")
  void anAnswerIsRead(MockServer server, V4Pact pact) throws IOException, InterruptedException {
    var path = Pacts.interactionsOf(pact).get(0).getRequest().getPath();
    var request =
        HttpRequest.newBuilder(URI.create(server.getUrl() + path))
            .header("X-Tenant-Id", "acme")
            .header("X-API-Key", "example-key")
            .build();

    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }
}
