package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junitsupport.Provider;
import io.tenantpact.contracts.provider.result.VerificationReport;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/**
 * An interaction that its consumer calls pending, in a pact that is not: its failure breaks no
 * build, and is published as one all the same.
 */
@Tag("K3")
class PendingInteractionTest {

  private static final String NOTES =
      """
      {"type": "Synchronous/HTTP", "description": "%1$s notes", "pending": %3$s,
       "providerStates": [{"name": "tenant exists"}],
       "request": {"method": "%2$s", "path": "/notes",
         "headers": {"X-Tenant-Id": ["acme"], "X-API-Key": ["k"]},
         "generators": {"header": {
           "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"},
           "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}}},
       "response": {"status": %4$d}}""";

  private static URI url = URI.create("http://unset");
  private static TenantFixtures fixtures = new NoTenants();

  @TempDir private Path folder;
  private BrokerStage broker;
  private VerificationStage stage;
  private NoteService service;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(
        Stream.of(
            NOTES.formatted("write", "POST", "false", 201),
            NOTES.formatted("read", "GET", "true", 200)));
    service = new NoteService();
    url = service.url();
    fixtures = service;
    stage = VerificationStage.of(broker, folder).with("pactbroker.enablePending", "false");
  }

  @AfterEach
  void stop() {
    service.close();
    broker.close();
  }

  @Test
  void oneThatIsKeptIsASuccess() throws IOException, InterruptedException {
    assertThat(VerificationStage.errors(run())).isEmpty();

    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
  }

  @Test
  @Tag("T2")
  void aProbeThatFailsIsAFailureForTheBrokerAndNoneForTheBuild()
      throws IOException, InterruptedException {
    service.ignoreTheTenantOfReads();

    var results = run();

    assertThat(VerificationStage.errors(results)).isEmpty();
    assertThat(results.testEvents().aborted().count()).isOne();
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
    assertThat(broker.latestResult().path("testResults"))
        .filteredOn(each -> !each.path("success").asBoolean())
        .singleElement()
        .asString()
        .contains("read notes", "tenant foreign", "expected status [403], was 200");
    assertThat(stage.report(Notes.class).interactions())
        .extracting(VerificationReport.Entry::outcome)
        .containsExactlyInAnyOrder("kept", "pending");
  }

  private EngineExecutionResults run() {
    return stage.run(Notes.class);
  }

  @Provider("p")
  @TenantPactVerification
  static class Notes implements ProviderUnderTest {

    @Override
    public URI url() {
      return url;
    }

    @Override
    public TenantFixtures fixtures() {
      return fixtures;
    }

    @Override
    public States states() {
      return States.handled();
    }
  }
}
