package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import io.tenantpact.contracts.provider.shard.Changes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("K3")
class RunEndTest {

  private static final String PACT =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
         {"type": "Synchronous/HTTP", "description": "get", "pending": false,
          "request": {"method": "GET", "path": "/"}, "response": {"status": 200}}]}
      """;

  @TempDir private Path folder;
  private BrokerStage broker;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(PACT);
    settings().forEach(System::setProperty);
  }

  @AfterEach
  void stop() {
    settings().keySet().forEach(System::clearProperty);
    broker.close();
  }

  @Test
  void aPactThatCannotBePublishedKeepsNoOtherFromIt() throws IOException, InterruptedException {
    var settings = VerificationSettings.ofThisJvm();
    var published = new ConfiguredPacts("unused", settings).load("p").get(0);
    var ofNoBroker = DefaultPactReader.INSTANCE.loadPact(PACT);
    var pacts = List.of(ofNoBroker, published);
    var kept = pacts.stream().flatMap(RunEndTest::kept).toList();

    assertThatThrownBy(
            () ->
                new RunEnd(settings, Instant.now(), pacts, kept, Changes.SEEN)
                    .close(RunEndTest.class, List.of()))
        .hasMessageContaining("no id of its own from the broker");
    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
    assertThat(folder.resolve("reports").resolve(RunEndTest.class.getName() + ".json")).exists();
  }

  private static Stream<Verified> kept(Pact pact) {
    return pact.getInteractions().stream()
        .map(each -> new Outcome(each, List.of(), List.of(), List.of(), Duration.ZERO))
        .map(each -> new Verified(pact, each));
  }

  private Map<String, String> settings() {
    return Map.of(
        "pactbroker.url", broker.url(),
        "tenantpact.verification.reports", folder.resolve("reports").toString(),
        "pact.provider.version", "7",
        "pact.provider.branch", "main",
        "pact.verifier.publishResults", "true");
  }
}
