package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.contracts.consumer.TenantInteraction;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.sdk.TenantClient;
import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.call.CallListener.Attempt;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.call.RetryPolicy;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes under a key that was used before. */
class RepeatPactTest extends SdkPactTest {

  private static final IdempotencyKey USED = new IdempotencyKey("key-1");

  /** The header is asked for though the SDK ignores it: whoever reads the wire goes by it. */
  @Pact(consumer = Wire.SDK)
  V4Pact repeated(PactBuilder pact) {
    return creating(pact, "a new resource a second time", new Given.ResourceWasCreated("Bicycle"))
        .willRespondWith(Answers.resource(201).andThen(Answers::replayed))
        .returning("$.id", Wire.RESOURCE_ID)
        .toPact();
  }

  @Test
  @Tag("M4")
  @PactTestFor(pactMethod = "repeated")
  void aSecondRequestGetsTheFirstOnesResource(MockServer server) {
    assertThat(acme(server).resources().create(NewResource.named("Bicycle"), USED).id())
        .isEqualTo("res_1");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact repeatedTransition(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.ResourceWasActivated())
        .uponReceiving("an activation a second time")
        .withRequest(Requests.transitionUnderUsedKey("ACTIVE"))
        .willRespondWith(Answers.resource(200).andThen(Answers::replayed))
        .returning("$.id", Wire.RESOURCE_ID)
        .toPact();
  }

  @Test
  @Tag("M4")
  @PactTestFor(pactMethod = "repeatedTransition")
  void aSecondTransitionIsNotMadeAgain(MockServer server) {
    assertThat(acme(server).resources().transition("res_1", ResourceState.ACTIVE, USED).id())
        .isEqualTo("res_1");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact reused(PactBuilder pact) {
    return creating(
            pact,
            "a new resource under the key of another one",
            new Given.ResourceWasCreated("Tricycle"))
        .willBeDenied(Wire.traced(Denial.invalid("idempotency-key-reused")))
        .toPact();
  }

  @Test
  @Tag("M5")
  @Tag("K13")
  @PactTestFor(pactMethod = "reused")
  void anotherRequestUnderTheKeyIsRefused(MockServer server) {
    var draft = NewResource.named("Bicycle");

    var failure =
        catchThrowableOfType(
            InvalidRequest.class, () -> acme(server).resources().create(draft, USED));

    assertThat(failure.code()).contains("idempotency-key-reused");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact running(PactBuilder pact) {
    return creating(
            pact,
            "a new resource that is being made already",
            new Given.ResourceIsBeingCreated("Bicycle"))
        .willBeDenied(
            Wire.traced(Denial.conflict("idempotency-in-progress"))
                .withHeader("Retry-After", Matchers.regexp("^[0-9]+$", "0")))
        .toPact();
  }

  @Test
  @Tag("M6")
  @Tag("K13")
  @PactTestFor(pactMethod = "running")
  void aRequestThatIsStillRunningIsSentAgain(MockServer server) {
    var twiceAtOnce =
        RetryPolicy.standard().withAttempts(2).withWaits(Duration.ZERO, Duration.ZERO);
    var attempts = new ArrayList<Attempt>();
    var options =
        Wire.options(URI.create(server.getUrl()))
            .withRetryPolicy(twiceAtOnce)
            .withListener(attempts::add);
    try (var sdk = TenantClient.connect(options)) {
      var resources = sdk.tenant(ACME_ID).resources();
      var draft = NewResource.named("Bicycle");

      var failure = catchThrowableOfType(Conflict.class, () -> resources.create(draft, USED));

      assertThat(failure.code()).contains("idempotency-in-progress");
      assertThat(failure.retryAfter()).contains(Duration.ZERO);
      assertThat(attempts).extracting(Attempt::status).containsExactly(409, 409);
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact elsewhere(PactBuilder pact) {
    return creating(
            pact, "a new resource under the key of a project", new Given.ProjectWasCreated())
        .willRespondWith(Answers.resource(201))
        .toPact();
  }

  @Test
  @Tag("M4")
  @PactTestFor(pactMethod = "elsewhere")
  void aKeyOfAnotherRouteIsNew(MockServer server) {
    assertCreated(server);
  }

  @Pact(consumer = Wire.SDK)
  V4Pact someoneElses(PactBuilder pact) {
    return creating(
            pact,
            "a new resource under a key of its colleague's",
            new Given.ColleagueCreatedResource("Tricycle"))
        .willRespondWith(Answers.resource(201))
        .toPact();
  }

  @Test
  @Tag("M4")
  @PactTestFor(pactMethod = "someoneElses")
  void aKeyOfAnotherCredentialIsNew(MockServer server) {
    assertCreated(server);
  }

  private void assertCreated(MockServer server) {
    var made = acme(server).resources().create(NewResource.named("Bicycle"), USED);

    assertThat(made.tenantId()).isEqualTo(ACME_ID);
  }

  private static TenantInteraction creating(PactBuilder pact, String words, ProviderState before) {
    return ACME.in(pact)
        .given(before)
        .uponReceiving(words)
        .withRequest(Requests.creationUnderUsedKey("Bicycle"));
  }
}
