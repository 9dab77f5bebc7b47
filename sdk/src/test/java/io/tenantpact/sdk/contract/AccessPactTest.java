package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static io.tenantpact.sdk.contract.Wire.E1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.contracts.consumer.StateValue;
import io.tenantpact.sdk.call.CallFailed.Forbidden;
import io.tenantpact.sdk.call.CallFailed.Unauthenticated;
import io.tenantpact.sdk.project.NewProject;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may call, and what those who may not are told. */
class AccessPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact ping(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("who it is taken for")
        .withRequest(request -> request.path("/v1/ping"))
        .willRespondWith(
            response ->
                response
                    .status(200)
                    .body(
                        Wire.json(
                            body -> {
                              body.stringValue("tenantId", "acme").stringType("credentialId", "k1");
                              body.minArrayLike(
                                  "scopes",
                                  1,
                                  PactDslJsonRootValue.stringType("resources:read"),
                                  1);
                            })))
        .toPact();
  }

  @Test
  @Tag("U1")
  @Tag("U23")
  @PactTestFor(pactMethod = "ping")
  void aCallerLearnsWhoItIsTakenFor(MockServer server) {
    assertThat(acme(server).ping().tenantId()).isEqualTo(ACME_ID);
  }

  @Pact(consumer = Wire.SDK)
  V4Pact revoked(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.CredentialWasRevoked())
        .uponReceiving("a call with a credential that was revoked")
        .withCredential(new StateValue("revokedKey", "tpk_revoked"))
        .withRequest(request -> request.path("/v1/ping"))
        .willBeDenied(
            Wire.traced(Denial.of(401, "unauthenticated"))
                .withHeader("WWW-Authenticate", Matchers.regexp("^\\S.*$", "ApiKey")))
        .withoutEcho()
        .toPact();
  }

  @Test
  @Tag("U2")
  @Tag("U3")
  @Tag("K13")
  @PactTestFor(pactMethod = "revoked")
  void aRevokedCredentialIsUnauthenticated(MockServer server) {
    assertThat(catchThrowableOfType(Unauthenticated.class, acme(server)::ping)).isNotNull();
  }

  @Pact(consumer = Wire.SDK)
  V4Pact notGranted(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.CredentialOfNoTenant())
        .uponReceiving("a call into a tenant that was not granted")
        .withCredential(new StateValue("strangersKey", "tpk_stranger"))
        .withRequest(request -> request.path("/v1/ping"))
        .willBeDenied(Wire.traced(Denial.of(403, "tenant-not-granted")))
        .withoutEcho()
        .toPact();
  }

  @Test
  @Tag("U4")
  @Tag("K13")
  @PactTestFor(pactMethod = "notGranted")
  void aTenantThatWasNotGrantedIsForbidden(MockServer server) {
    var failure = catchThrowableOfType(Forbidden.class, acme(server)::ping);

    assertThat(failure.code()).contains("tenant-not-granted");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact outOfScope(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.CredentialMayOnlyRead())
        .uponReceiving("a new resource from a credential that may only read")
        .withCredential(new StateValue("readOnlyKey", "tpk_reader"))
        .withRequest(Requests.creation("Blue bicycle"))
        .willBeDenied(Wire.traced(Denial.of(403, "scope-missing")))
        .toPact();
  }

  @Test
  @Tag("U8")
  @Tag("K13")
  @PactTestFor(pactMethod = "outOfScope")
  void aCredentialThatMayOnlyReadIsForbiddenToWrite(MockServer server) {
    assertOutOfScope(() -> acme(server).resources().create(NewResource.named("Blue bicycle")));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact changeOutOfScope(PactBuilder pact) {
    return reading(pact, "a new name", Requests.renaming(Wire.ETAG, "Red bicycle"));
  }

  @Test
  @Tag("U8")
  @Tag("K13")
  @PactTestFor(pactMethod = "changeOutOfScope")
  void aCredentialThatMayOnlyReadIsForbiddenToChange(MockServer server) {
    assertOutOfScope(
        () ->
            acme(server)
                .resources()
                .update("res_1", E1, ResourceChange.nothing().withName("Red bicycle")));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact deletionOutOfScope(PactBuilder pact) {
    return reading(pact, "the end of a resource", Requests.deletion(Wire.ETAG));
  }

  @Test
  @Tag("U8")
  @Tag("K13")
  @PactTestFor(pactMethod = "deletionOutOfScope")
  void aCredentialThatMayOnlyReadIsForbiddenToDelete(MockServer server) {
    assertOutOfScope(() -> acme(server).resources().delete("res_1", E1));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact transitionOutOfScope(PactBuilder pact) {
    return reading(pact, "an activation", Requests.transition("ACTIVE"));
  }

  @Test
  @Tag("U8")
  @Tag("K13")
  @PactTestFor(pactMethod = "transitionOutOfScope")
  void aCredentialThatMayOnlyReadIsForbiddenToActivate(MockServer server) {
    assertOutOfScope(() -> acme(server).resources().transition("res_1", ResourceState.ACTIVE));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact projectOutOfScope(PactBuilder pact) {
    return reading(pact, "a new project", Requests.project("boats"));
  }

  @Test
  @Tag("U8")
  @Tag("K13")
  @PactTestFor(pactMethod = "projectOutOfScope")
  void aCredentialThatMayOnlyReadIsForbiddenToBeginAProject(MockServer server) {
    assertOutOfScope(() -> acme(server).projects().create(new NewProject("boats", "Boats")));
  }

  private static V4Pact reading(
      PactBuilder pact, String words, Consumer<HttpRequestBuilder> request) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.PENDING))
        .given(new Given.CredentialMayOnlyRead())
        .uponReceiving(words + " from a credential that may only read")
        .withCredential(new StateValue("readOnlyKey", "tpk_reader"))
        .withRequest(request)
        .willBeDenied(Wire.traced(Denial.of(403, "scope-missing")))
        .toPact();
  }

  private static void assertOutOfScope(ThrowingCallable write) {
    var failure = catchThrowableOfType(Forbidden.class, write);

    assertThat(failure.code()).contains("scope-missing");
  }
}
