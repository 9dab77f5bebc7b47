package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.E1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.sdk.call.CallFailed.PreconditionRequired;
import io.tenantpact.sdk.call.CallFailed.Throttled;
import io.tenantpact.sdk.call.CallFailed.Unavailable;
import io.tenantpact.sdk.resource.ResourceState;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the SDK understands and the service cannot be brought to answer. It would fail the gate to
 * promise it on the service's behalf, so this pact has a folder of its own, which nobody publishes.
 *
 * <ul>
 *   <li>429: the service has no rate limit yet.
 *   <li>503: no state can take its database away from one tenant alone.
 *   <li>428: the SDK has no call without {@code If-Match}, and with one the service answers 412 at
 *       most. What it answers without one, its own tests say.
 * </ul>
 */
@PactDirectory(Wire.UNPUBLISHED)
@Tag("K13")
class UnpromisedPactTest extends SdkPactTest {

  private static final Duration WAIT = Duration.ofSeconds(7);

  @Pact(consumer = Wire.SDK)
  V4Pact tooMany(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("one call too many")
        .withRequest(request -> request.path("/v1/ping"))
        .willBeDenied(Wire.traced(Denial.throttled("rate-limited", WAIT)))
        .toPact();
  }

  @Test
  @Tag("R6")
  @PactTestFor(pactMethod = "tooMany")
  void tooManyCallsAreThrottledForAsLongAsTheServiceSays(MockServer server) {
    var failure = catchThrowableOfType(Throttled.class, acme(server)::ping);

    assertThat(failure.code()).contains("rate-limited");
    assertThat(failure.retryAfter()).contains(WAIT);
  }

  @Pact(consumer = Wire.SDK)
  V4Pact away(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a call at a bad time")
        .withRequest(request -> request.path("/v1/ping"))
        .willBeDenied(Wire.traced(Denial.unavailable("unavailable", WAIT)))
        .toPact();
  }

  @Test
  @Tag("K16")
  @PactTestFor(pactMethod = "away")
  void aServiceThatIsAwayIsUnavailable(MockServer server) {
    var failure = catchThrowableOfType(Unavailable.class, acme(server)::ping);

    assertThat(failure.code()).contains("unavailable");
    assertThat(failure.retryAfter()).contains(WAIT);
  }

  /** Matches only because the SDK names a version, so there is no call of its without one. */
  @Pact(consumer = Wire.SDK)
  V4Pact versionWanted(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .uponReceiving("the end of a resource, for a service that wants to know more")
        .withRequest(Requests.deletion(Wire.ETAG))
        .willBeDenied(Wire.traced(Denial.preconditionRequired("precondition-required")))
        .toPact();
  }

  @Test
  @Tag("D10")
  @PactTestFor(pactMethod = "versionWanted")
  void aServiceThatWantsAVersionSaysSo(MockServer server) {
    var failure =
        catchThrowableOfType(
            PreconditionRequired.class, () -> acme(server).resources().delete("res_1", E1));

    assertThat(failure.status()).isEqualTo(428);
  }
}
