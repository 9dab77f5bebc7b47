package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.E1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.sdk.call.CallFailed.NotFound;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is not there is not found, whatever is to be done with it. */
@Tag("K13")
class MissingPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact get(PactBuilder pact) {
    return gone(pact, "a resource that is gone", Requests.reading());
  }

  @Test
  @Tag("I17")
  @PactTestFor(pactMethod = "get")
  void whatIsGoneIsNotRead(MockServer server) {
    assertNotFound(() -> acme(server).resources().get("res_1"));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact getIfChanged(PactBuilder pact) {
    return gone(
        pact, "a resource that is gone, if it changed since", Requests.readingUnlessIn(Wire.ETAG));
  }

  @Test
  @PactTestFor(pactMethod = "getIfChanged")
  void whatIsGoneIsNotUnchanged(MockServer server) {
    assertNotFound(() -> acme(server).resources().getIfChanged("res_1", E1));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact update(PactBuilder pact) {
    return gone(
        pact,
        "a new name for a resource that is gone",
        Requests.renaming(Wire.ETAG, "Red bicycle"));
  }

  @Test
  @Tag("D11")
  @PactTestFor(pactMethod = "update")
  void whatIsGoneIsNotChanged(MockServer server) {
    var change = ResourceChange.nothing().withName("Red bicycle");

    assertNotFound(() -> acme(server).resources().update("res_1", E1, change));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact delete(PactBuilder pact) {
    return gone(pact, "the end of a resource that is gone", Requests.deletion(Wire.ETAG));
  }

  @Test
  @PactTestFor(pactMethod = "delete")
  void whatIsGoneIsNotDeletedAgain(MockServer server) {
    assertNotFound(() -> acme(server).resources().delete("res_1", E1));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact transition(PactBuilder pact) {
    return gone(pact, "the activation of a resource that is gone", Requests.transition("ACTIVE"));
  }

  @Test
  @PactTestFor(pactMethod = "transition")
  void whatIsGoneIsNotActivated(MockServer server) {
    assertNotFound(() -> acme(server).resources().transition("res_1", ResourceState.ACTIVE));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact project(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a project that never existed")
        .withRequest(request -> request.path("/v1/projects/prj_missing"))
        .willBeDenied(Wire.traced(Denial.notFound("not-found")))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "project")
  void aProjectThatNeverWasIsNotFound(MockServer server) {
    assertThat(
            catchThrowableOfType(NotFound.class, () -> acme(server).projects().get("prj_missing")))
        .isNotNull();
  }

  private static V4Pact gone(PactBuilder pact, String words, Consumer<HttpRequestBuilder> request) {
    return ACME.in(pact)
        .given(new Given.ResourceIsGone())
        .uponReceiving(words)
        .withRequest(request)
        .willBeDenied(Wire.traced(Denial.notFound("not-found")))
        .toPact();
  }

  private static void assertNotFound(ThrowingCallable call) {
    var failure = catchThrowableOfType(NotFound.class, call);

    assertThat(failure.code()).contains("not-found");
  }
}
