package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.sdk.call.CallFailed.Conflict;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.call.CallFailed.NotFound;
import io.tenantpact.sdk.call.CallFailed.Stale;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the service says no to, and the exception that each no becomes. */
@PactConsumerTest
@Execution(ExecutionMode.CONCURRENT)
@PactTestFor(providerName = Wire.SERVICE, pactVersion = PactSpecVersion.V4)
@Tag("K13")
class RefusalPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact missing(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a resource that never existed")
        .withRequest(request -> request.path("/v1/resources/res_missing"))
        .willRespondWith(
            response -> Wire.refuse(response, 404, "not-found", RefusalPactTest::ofAcme))
        .toPact();
  }

  @Test
  @Tag("I17")
  @PactTestFor(pactMethod = "missing")
  void whatIsNotThereIsNotFound(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var resources = sdk.tenant(ACME_ID).resources();

      var failure = catchThrowableOfType(NotFound.class, () -> resources.get("res_missing"));

      assertThat(failure.code()).contains("not-found");
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact stale(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .given(new Given.ResourceWasChanged())
        .uponReceiving("a new name for a version that is gone")
        .withRequest(
            request ->
                request
                    .method("PATCH")
                    .path(Wire.RESOURCE_ID.in("/v1/resources/{}"))
                    .header("Content-Type", "application/merge-patch+json")
                    .header("If-Match", Wire.STALE_ETAG.alone())
                    .body(Wire.json(body -> body.stringValue("name", "Red bicycle"))))
        .willRespondWith(
            response -> Wire.refuse(response, 412, "etag-mismatch", RefusalPactTest::ofAcme))
        .toPact();
  }

  @Test
  @Tag("D9")
  @PactTestFor(pactMethod = "stale")
  void aChangeToAnOldVersionIsStale(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var resources = sdk.tenant(ACME_ID).resources();
      var change = ResourceChange.nothing().withName("Red bicycle");

      var failure =
          catchThrowableOfType(
              Stale.class, () -> resources.update("res_1", new ETag("\"e0\""), change));

      assertThat(failure.status()).isEqualTo(412);
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact invalid(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a new resource with a name too long")
        .withRequest(
            request ->
                request
                    .method("POST")
                    .path("/v1/resources")
                    .header("Idempotency-Key", Wire.anyIdempotencyKey())
                    .body(Wire.json(body -> body.stringValue("name", "x".repeat(121)))))
        .willRespondWith(
            response ->
                Wire.refuse(
                    response,
                    422,
                    "validation-failed",
                    body -> {
                      ofAcme(body);
                      body.minArrayLike(
                          "errors",
                          1,
                          error -> error.stringValue("pointer", "/name").stringType("detail", "x"));
                    }))
        .toPact();
  }

  @Test
  @Tag("D24")
  @PactTestFor(pactMethod = "invalid")
  void anInvalidRequestNamesItsFields(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var resources = sdk.tenant(ACME_ID).resources();
      var draft = NewResource.named("x".repeat(121));

      var failure = catchThrowableOfType(InvalidRequest.class, () -> resources.create(draft));

      assertThat(failure.errors()).singleElement().extracting("pointer").isEqualTo("/name");
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact unknownProject(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("a new resource in a project that never existed")
        .withRequest(
            request ->
                request
                    .method("POST")
                    .path("/v1/resources")
                    .header("Idempotency-Key", Wire.anyIdempotencyKey())
                    .body(
                        Wire.json(
                            body ->
                                body.stringValue("name", "Blue bicycle")
                                    .stringValue("projectId", "prj_missing"))))
        .willRespondWith(
            response -> Wire.refuse(response, 422, "validation-failed", RefusalPactTest::ofAcme))
        .toPact();
  }

  @Test
  @Tag("T6")
  @PactTestFor(pactMethod = "unknownProject")
  void aReferenceToNothingIsInvalid(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var resources = sdk.tenant(ACME_ID).resources();
      var draft = NewResource.named("Blue bicycle").withProject("prj_missing");

      assertThat(catchThrowableOfType(InvalidRequest.class, () -> resources.create(draft)))
          .isNotNull();
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact invalidTransition(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ARCHIVED))
        .uponReceiving("the activation of an archived resource")
        .withRequest(
            request ->
                request
                    .method("POST")
                    .path(Wire.RESOURCE_ID.in("/v1/resources/{}/transitions"))
                    .header("Idempotency-Key", Wire.anyIdempotencyKey())
                    .body(Wire.json(body -> body.stringValue("target", "ACTIVE"))))
        .willRespondWith(
            response ->
                Wire.refuse(
                    response,
                    409,
                    "invalid-transition",
                    body -> {
                      ofAcme(body);
                      body.stringValue("state", "ARCHIVED").array("allowedTransitions", none -> {});
                    }))
        .toPact();
  }

  @Test
  @Tag("M2")
  @PactTestFor(pactMethod = "invalidTransition")
  void anArchivedResourceStaysArchived(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var resources = sdk.tenant(ACME_ID).resources();

      var failure =
          catchThrowableOfType(
              Conflict.class, () -> resources.transition("res_1", ResourceState.ACTIVE));

      assertThat(failure.state()).contains("ARCHIVED");
      assertThat(failure.allowedTransitions()).isEmpty();
    }
  }

  private static void ofAcme(LambdaDslObject body) {
    body.stringValue("tenantId", "acme");
  }
}
