package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.provider.junitsupport.Provider;
import io.tenantpact.contracts.provider.request.TenantScope;
import io.tenantpact.contracts.provider.result.Outcome;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.provider.result.ProbeOutcome;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.VerificationReport;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.provider.shard.Shard;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was blind says so, and the broker hears of no success. */
@Tag("K3")
class RunControlsTest {

  private static final String NOTES =
      withHeaders(
          """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
         {"type": "Synchronous/HTTP", "description": "read", "pending": false,
          "providerStates": [{"name": "tenant exists"}],
          "request": {"method": "GET", "path": "/notes", HEADERS},
          "response": {"status": 200}},
         {"type": "Synchronous/HTTP", "description": "write", "pending": false,
          "providerStates": [{"name": "tenant exists"}],
          "request": {"method": "POST", "path": "/notes", HEADERS},
          "response": {"status": 201}}]}
      """);

  private static URI url = URI.create("http://unset");
  private static TenantFixtures fixtures = new NoTenants();
  private static Tenancy tenancy = Tenancy.standard();

  @TempDir private Path folder;
  private BrokerStage broker;
  private VerificationStage stage;
  private NoteService service;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(NOTES);
    service = new NoteService();
    url = service.url();
    fixtures = service;
    tenancy = Tenancy.standard();
    stage = VerificationStage.of(broker, folder).with("pactbroker.enablePending", "false");
  }

  @AfterEach
  void stop() {
    service.close();
    broker.close();
  }

  @Test
  void whatSeesEverythingIsASuccess() throws IOException, InterruptedException {
    assertThat(run()).isEmpty();

    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
    assertThat(report().warnings()).isEmpty();
  }

  @Test
  void aClaimedTenantWhoseTokensNobodySignsIsRefusedBeforeTheFirstRequest()
      throws IOException, InterruptedException {
    tenancy = Tenancy.standard().with(TenantCarrier.claim("org"));

    assertThat(run())
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(each)
                    .contains("credentialClaiming to sign a token without the claim 'org'"));
    assertThat(service.requests()).isZero();
    assertThat(broker.latestResult().isMissingNode()).isTrue();
  }

  @Test
  void aCredentialThatNoProbeChangesIsAFailure() throws IOException, InterruptedException {
    tenancy = Tenancy.standard().withCredentialHeader("Authorization");
    service.tellNobodysKeysFromOthers(false);

    assertThat(run())
        .singleElement()
        .asString()
        .contains("at least one probe of the credential")
        .contains("the request has no credential", "which it says is Authorization");
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
    assertThat(report().interactions())
        .allSatisfy(each -> assertThat(each.outcome()).isEqualTo("broken"));
  }

  @Test
  void aRunWithoutAnyProbeIsAWarning() throws IOException, InterruptedException {
    broker.publish(
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [
           {"type": "Synchronous/HTTP", "description": "who are you", "pending": false,
            "request": {"method": "GET", "path": "/notes"}, "response": {"status": 401}}]}
        """,
        "2",
        "main");

    assertThat(run()).isEmpty();
    assertThat(report().warnings()).anyMatch(each -> each.contains("no more than plain Pact's"));
  }

  @Test
  void aChecksumThatNeverChangesIsAFailure() throws IOException, InterruptedException {
    fixtures = digestingNothing();

    assertThat(run()).singleElement().asString().contains("TenantFixtures.checksum to change");
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
  }

  @Test
  void aTenantThatIsServedAfterItsEndIsAFailure() throws IOException, InterruptedException {
    fixtures = purgingNothing();

    assertThat(run())
        .as("beside what a key finds that is still good")
        .anySatisfy(
            each -> assertThat(each).asString().contains("TenantFixtures.purge to take a tenant"));
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
  }

  @Test
  void aCanaryThatNoAnswerHoldsIsAWarning() throws IOException, InterruptedException {
    fixtures = markingNothing();

    assertThat(run()).isEmpty();
    assertThat(broker.latestResult().path("success").asBoolean(false)).isTrue();
    assertThat(report().warnings()).singleElement().asString().contains("expected the canary");
  }

  @Test
  void whatNobodyCanLookThroughOrTellTheTenantOfIsAWarning() {
    var seeding = new Seeding(Tenancy.standard(), service, States.handled());
    var controls =
        new RunControls(
            new TenantScope(Tenancy.standard()),
            seeding.controls(),
            new Share(Optional.empty()),
            List.of());
    seeding.controls().read("a list", "");
    assertThat(controls.warnings()).isEmpty();
    seeding.controls().namelessMessage("a thing was made");
    assertThat(controls.warnings())
        .singleElement()
        .asString()
        .startsWith("expected messages that name their tenant")
        .endsWith("these do not: 'a thing was made'");

    seeding.controls().read("a logo", "is no text in UTF-8");
    assertThat(controls.warnings())
        .contains(
            "expected bodies that can be looked through for another tenant's data, but the body of"
                + " 'a logo' is no text in UTF-8");
  }

  @Test
  void aWriteThatIsNotSeenAmongOthersIsAWarning() throws IOException, InterruptedException {
    var lost =
        """
        {"type": "Synchronous/HTTP", "description": "lost", "pending": false,
         "providerStates": [{"name": "tenant exists"}],
         "request": {"method": "POST", "path": "/lost", HEADERS},
         "response": {"status": 201}},
        """;
    broker.publish(
        NOTES.replace("\"interactions\": [", "\"interactions\": [" + withHeaders(lost)),
        "2",
        "main");

    assertThat(run()).isEmpty();
    assertThat(report().warnings())
        .singleElement()
        .asString()
        .contains("was as before after these: 'lost'; where there was something to change");
  }

  @Test
  void whatNoShardSeesFailsTheOneThatPublishes() throws IOException, InterruptedException {
    fixtures = digestingNothing();
    stage.with("tenantpact.verification.shards", folder.resolve("shards").toString());
    stage.with("tenantpact.verification.shard", "1/2");
    assertThat(run()).isEmpty();
    stage.with("tenantpact.verification.shard", "2/2");

    assertThat(run()).singleElement().asString().contains("TenantFixtures.checksum to change");
    assertThat(broker.latestResult().path("success").asBoolean(true)).isFalse();
    assertThat(report().published()).isTrue();
  }

  /** What one shard does not see, another may. */
  @Test
  void aShardWarnsOfWhatFailsAWholeRun() {
    stage.with("pact.verifier.publishResults", "false");
    fixtures = digestingNothing();
    var warnings = new ArrayList<String>();
    for (var shard : List.of("1/2", "2/2")) {
      stage.with("tenantpact.verification.shard", shard);
      assertThat(run()).as(shard).isEmpty();
      warnings.addAll(report().warnings());
    }

    assertThat(warnings).singleElement().asString().contains("TenantFixtures.checksum to change");
  }

  @Test
  void aCredentialThatAnotherShardHasIsNotMissedHere() {
    var pact =
        DefaultPactReader.INSTANCE.loadPact(
            """
            {"consumer": {"name": "c"}, "provider": {"name": "p"},
             "metadata": {"pactSpecification": {"version": "4.0"}},
             "interactions": [
               {"type": "Synchronous/HTTP", "description": "one's own", "pending": false,
                "request": {"method": "GET", "path": "/notes",
                  "headers": {"X-Tenant-Id": ["t"], "X-API-Key": ["k"]}},
                "response": {"status": 200}},
               {"type": "Synchronous/HTTP", "description": "public", "pending": false,
                "request": {"method": "GET", "path": "/notes", "headers": {"X-Tenant-Id": ["t"]}},
                "response": {"status": 200}}]}
            """);
    var withCredential = pact.getInteractions().get(0);
    var without = pact.getInteractions().get(1);
    var here =
        IntStream.rangeClosed(1, 999)
            .mapToObj(number -> new Shard(number, 999))
            .filter(each -> each.takes(without))
            .findFirst();

    assertThat(here)
        .isNotEmpty()
        .hasValueSatisfying(shard -> assertThat(shard.takes(withCredential)).isFalse());
    assertThat(checked(pact, new Share(here), without).holds()).isTrue();
    assertThat(checked(pact, new Share(Optional.empty()), without).problems())
        .singleElement()
        .extracting(Problem::kind)
        .isEqualTo(Problem.Kind.UNPROVEN);
  }

  /** What becomes of an interaction that was kept, though its credential was never changed. */
  private Outcome checked(Pact pact, Share share, Interaction interaction) {
    pact.getInteractions().forEach(each -> share.add(pact, each));
    var probe =
        ProbeOutcome.notMade(Probe.credential(Variation.MISSING), "the request has no credential");
    var kept = new Outcome(interaction, List.of(), List.of(probe), List.of(), Duration.ZERO);
    var seeding = new Seeding(Tenancy.standard(), service, States.handled());
    return new RunControls(
            new TenantScope(Tenancy.standard()),
            seeding.controls(),
            share,
            List.of(new Verified(pact, kept)))
        .checked()
        .get(0)
        .outcome();
  }

  private static String withHeaders(String interactions) {
    return interactions.replace(
        "HEADERS",
        """
              "headers": {"X-Tenant-Id": ["t"], "X-API-Key": ["k"]}, "generators": {"header": {
                "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"},
                "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}}""");
  }

  private List<String> run() {
    return VerificationStage.errors(stage.run(Verification.class));
  }

  private VerificationReport report() {
    return stage.report(Verification.class);
  }

  /** Fixtures of somebody who digests nothing of what there is. */
  private TenantFixtures digestingNothing() {
    return new Delegating(service) {
      @Override
      public String checksum(TestTenant tenant) {
        return "always the same";
      }
    };
  }

  /** Fixtures of somebody who writes no canary into any text. */
  private TenantFixtures markingNothing() {
    return new Delegating(service) {
      @Override
      public TestTenant create(Canary canary) {
        var made = super.create(Canary.random());
        return new TestTenant(made.id(), made.credential(), canary);
      }
    };
  }

  /** Fixtures of somebody whose database is thrown away after the tests. */
  private TenantFixtures purgingNothing() {
    return new Delegating(service) {
      @Override
      public void purge(TestTenant tenant) {}
    };
  }

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
    public Tenancy tenancy() {
      return tenancy;
    }

    /** Where the key is not known for the credential, it is a value like any other. */
    @Override
    public DenialPolicy denials() {
      return DenialPolicy.standard().with(Denied.TENANT_NOT_GRANTED, 401, 403).withOpen("apiKey");
    }

    @Override
    public States states() {
      return States.handled();
    }
  }
}
