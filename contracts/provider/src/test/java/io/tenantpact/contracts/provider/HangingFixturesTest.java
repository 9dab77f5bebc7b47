package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junitsupport.Provider;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.ProviderState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A call that never comes back, as one that waits for a row lock, fails its own interaction. */
@Tag("K3")
class HangingFixturesTest {

  private static final String INTERACTION =
      """
      {"type": "Synchronous/HTTP", "description": "%1$s", "pending": false,
       "providerStates": [{"name": "fixtures", "params": {"are": "%1$s"}}],
       "request": {"method": "GET", "path": "/notes",
         "headers": {"X-Tenant-Id": ["t"], "X-API-Key": ["k"]}, "generators": {"header": {
           "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"},
           "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}}},
       "response": {"status": 200}}""";

  private static final Set<String> HANGING = ConcurrentHashMap.newKeySet();
  private static URI url = URI.create("http://unset");
  private static TenantFixtures fixtures = new NoTenants();
  private static CountDownLatch released = new CountDownLatch(1);

  @TempDir private Path folder;
  private BrokerStage broker;
  private VerificationStage stage;
  private NoteService service;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(
        Stream.of("sound", "hanging when purged", "hanging when set up")
            .map(INTERACTION::formatted));
    service = new NoteService();
    url = service.url();
    fixtures = new Hanging(service);
    released = new CountDownLatch(1);
    stage =
        VerificationStage.of(broker, folder)
            .with("tenantpact.verification.threads", "2")
            .with("tenantpact.verification.timeout", "1");
  }

  @AfterEach
  void stop() {
    released.countDown();
    HANGING.clear();
    service.close();
    broker.close();
  }

  @Test
  @Timeout(60)
  void theOthersGoOnAndTheResultsStayTrue() throws IOException, InterruptedException {
    stage.run(Verification.class);

    var problems = stage.problems(Verification.class);
    assertThat(problems.get("sound")).isEmpty();
    assertThat(problems.get("hanging when purged"))
        .matches("state: expected TenantFixtures.purge of t-\\w+ to come back within 3000 ms, .*");
    assertThat(problems.get("hanging when set up"))
        .isEqualTo(
            "state: expected the handler of the state fixtures to come back within 3000 ms, but it"
                + " did not");
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
    assertThat(broker.latestResult().path("testResults"))
        .extracting(each -> each.path("success").asBoolean())
        .containsExactlyInAnyOrder(true, false, false);
  }

  /** A driver that waits for a lock does not hear an interrupt either. */
  private static void hang() {
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException goOnWaiting) {
        Thread.interrupted();
      }
    }
  }

  private static final class Hanging extends Delegating {

    Hanging(NoteService service) {
      super(service);
    }

    @Override
    public void purge(TestTenant tenant) {
      if (HANGING.contains(tenant.id())) {
        hang();
      }
      super.purge(tenant);
    }
  }

  record Fixtures(String are) implements ProviderState {}

  @Provider("p")
  @TenantPactVerification
  static class Verification implements ProviderUnderTest {

    @Override
    public URI url() {
      return url;
    }

    @Override
    public TenantFixtures fixtures() {
      return fixtures;
    }

    @Override
    public DenialPolicy denials() {
      return DenialPolicy.standard().with(Denied.TENANT_NOT_GRANTED, 401, 403).withOpen("apiKey");
    }

    @Override
    public States states() {
      return States.handled().by(Fixtures.class, Verification::seed);
    }

    private static StateValues seed(TestTenant tenant, Fixtures fixtures) {
      if (fixtures.are().equals("hanging when set up")) {
        hang();
      }
      if (fixtures.are().equals("hanging when purged")) {
        HANGING.add(tenant.id());
      }
      return StateValues.none();
    }
  }
}
