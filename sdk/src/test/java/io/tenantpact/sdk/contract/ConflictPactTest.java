package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.E0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.Stale;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that are right and do not fit what is there. */
@Tag("K13")
class ConflictPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact stale(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .given(new Given.ResourceWasChanged())
        .uponReceiving("a new name for a version that is gone")
        .withRequest(Requests.renaming(Wire.STALE_ETAG, "Red bicycle"))
        .willBeDenied(Wire.traced(Denial.stale("etag-mismatch")))
        .toPact();
  }

  @Test
  @Tag("D9")
  @PactTestFor(pactMethod = "stale")
  void aChangeToAnOldVersionIsStale(MockServer server) {
    var change = ResourceChange.nothing().withName("Red bicycle");

    var failure =
        catchThrowableOfType(
            Stale.class, () -> acme(server).resources().update("res_1", E0, change));

    assertThat(failure.status()).isEqualTo(412);
  }

  @Pact(consumer = Wire.SDK)
  V4Pact staleDelete(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .given(new Given.ResourceWasChanged())
        .uponReceiving("the end of a version that is gone")
        .withRequest(Requests.deletion(Wire.STALE_ETAG))
        .willBeDenied(Wire.traced(Denial.stale("etag-mismatch")))
        .toPact();
  }

  @Test
  @Tag("D9")
  @PactTestFor(pactMethod = "staleDelete")
  void theEndOfAnOldVersionIsStale(MockServer server) {
    var failure =
        catchThrowableOfType(Stale.class, () -> acme(server).resources().delete("res_1", E0));

    assertThat(failure.status()).isEqualTo(412);
  }

  @Pact(consumer = Wire.SDK)
  V4Pact invalidTransition(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ARCHIVED))
        .uponReceiving("the activation of an archived resource")
        .withRequest(Requests.transition("ACTIVE"))
        .willBeDenied(
            Wire.traced(Denial.conflict("invalid-transition"))
                .with(
                    body ->
                        body.stringValue("state", "ARCHIVED")
                            .array("allowedTransitions", none -> {})))
        .toPact();
  }

  @Test
  @Tag("M2")
  @PactTestFor(pactMethod = "invalidTransition")
  void anArchivedResourceStaysArchived(MockServer server) {
    var failure =
        catchThrowableOfType(
            Conflict.class,
            () -> acme(server).resources().transition("res_1", ResourceState.ACTIVE));

    assertThat(failure.state()).contains("ARCHIVED");
    assertThat(failure.allowedTransitions()).isEmpty();
  }
}
