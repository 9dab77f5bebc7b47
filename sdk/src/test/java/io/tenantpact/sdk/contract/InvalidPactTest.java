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
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.project.NewProject;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that stay wrong however often they are sent. */
@Tag("K13")
class InvalidPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact invalid(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a new resource with a name too long")
        .withRequest(Requests.creation("x".repeat(121)))
        .willBeDenied(naming("/name"))
        .toPact();
  }

  @Test
  @Tag("D24")
  @PactTestFor(pactMethod = "invalid")
  void anInvalidRequestNamesItsFields(MockServer server) {
    var draft = NewResource.named("x".repeat(121));

    assertInvalid("/name", () -> acme(server).resources().create(draft));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact unknownProject(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a new resource in a project that never existed")
        .withRequest(
            Requests.creation(
                body ->
                    body.stringValue("name", "Blue bicycle")
                        .stringValue("projectId", "prj_missing")))
        .willBeDenied(Wire.traced(Denial.invalid("validation-failed")))
        .toPact();
  }

  @Test
  @Tag("T6")
  @PactTestFor(pactMethod = "unknownProject")
  void aReferenceToNothingIsInvalid(MockServer server) {
    var draft = NewResource.named("Blue bicycle").withProject("prj_missing");

    assertThat(
            catchThrowableOfType(
                InvalidRequest.class, () -> acme(server).resources().create(draft)))
        .isNotNull();
  }

  @Pact(consumer = Wire.SDK)
  V4Pact invalidChange(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .uponReceiving("a name too long for one of its resources")
        .withRequest(Requests.renaming(Wire.ETAG, "x".repeat(121)))
        .willBeDenied(naming("/name"))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "invalidChange")
  void anInvalidChangeNamesItsFields(MockServer server) {
    var change = ResourceChange.nothing().withName("x".repeat(121));

    assertInvalid("/name", () -> acme(server).resources().update("res_1", E1, change));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact unknownState(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .uponReceiving("one of its resources in a state that nobody knows")
        .withRequest(Requests.transition("MOLTEN"))
        .willBeDenied(naming("/target"))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "unknownState")
  void aStateThatNobodyKnowsIsInvalid(MockServer server) {
    var molten = new ResourceState("MOLTEN");

    assertInvalid("/target", () -> acme(server).resources().transition("res_1", molten));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact invalidProject(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a new project under a key that is none")
        .withRequest(Requests.project("No key!"))
        .willBeDenied(naming("/key"))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "invalidProject")
  void aKeyThatIsNoneIsInvalid(MockServer server) {
    var draft = new NewProject("No key!", "Boats");

    assertInvalid("/key", () -> acme(server).projects().create(draft));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact garbledCursor(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("the projects after a cursor that nobody made")
        .withRequest(request -> request.path("/v1/projects").queryParameter("cursor", "garbled"))
        .willBeDenied(Wire.traced(Denial.of(400, "invalid-cursor")))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "garbledCursor")
  void aGarbledCursorIsInvalid(MockServer server) {
    var list = acme(server).projects().list();

    var failure = catchThrowableOfType(InvalidRequest.class, () -> list.pageAt("garbled"));

    assertThat(failure.code()).contains("invalid-cursor");
  }

  private static void assertInvalid(String pointer, ThrowingCallable call) {
    var failure = catchThrowableOfType(InvalidRequest.class, call);

    assertThat(failure.errors()).singleElement().extracting("pointer").isEqualTo(pointer);
  }

  private static Denial naming(String pointer) {
    return Wire.traced(Denial.invalid("validation-failed"))
        .with(
            body ->
                body.minArrayLike(
                    "errors",
                    1,
                    error -> error.stringValue("pointer", pointer).stringType("detail", "x")));
  }
}
