package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Denial;
import io.tenantpact.sdk.Listing;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.resource.ResourceQuery;
import io.tenantpact.sdk.resource.ResourceQuery.Order;
import io.tenantpact.sdk.resource.ResourceState;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tenant's own cursor, taken from one of its lists into another. */
@Tag("K13")
@Tag("I11")
class CursorPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact ofAnotherRoute(PactBuilder pact) {
    return refusing(
        pact,
        "its projects after a cursor of its resources",
        request -> request.path("/v1/projects"));
  }

  @Test
  @PactTestFor(pactMethod = "ofAnotherRoute")
  void aCursorOfResourcesIsNoneOfProjects(MockServer server) {
    assertRefused(acme(server).projects().list());
  }

  @Pact(consumer = Wire.SDK)
  V4Pact ofAnotherFilter(PactBuilder pact) {
    return refusing(
        pact,
        "the active resources after a cursor of all of them",
        request -> request.path("/v1/resources").queryParameter("state", "ACTIVE"));
  }

  @Test
  @PactTestFor(pactMethod = "ofAnotherFilter")
  void aCursorOfAllIsNoneOfSome(MockServer server) {
    var active = ResourceQuery.all().withState(ResourceState.ACTIVE);

    assertRefused(acme(server).resources().list(active));
  }

  @Pact(consumer = Wire.SDK)
  V4Pact ofAnotherOrder(PactBuilder pact) {
    return refusing(
        pact,
        "its resources from the oldest on after a cursor from the newest on",
        request -> request.path("/v1/resources").queryParameter("order", "createdAt.asc"));
  }

  @Test
  @PactTestFor(pactMethod = "ofAnotherOrder")
  void aCursorOfOneOrderIsNoneOfTheOther(MockServer server) {
    var oldestFirst = ResourceQuery.all().withOrder(Order.OLDEST_FIRST);

    assertRefused(acme(server).resources().list(oldestFirst));
  }

  private static V4Pact refusing(
      PactBuilder pact, String words, Consumer<HttpRequestBuilder> list) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(2))
        .given(new Given.CursorPointsAfter(1))
        .uponReceiving(words)
        .withRequest(
            request -> {
              list.accept(request);
              request.queryParameter("cursor", Wire.CURSOR.alone());
            })
        .willBeDenied(Wire.traced(Denial.of(400, "invalid-cursor")))
        .toPact();
  }

  private static void assertRefused(Listing<?> list) {
    var failure = catchThrowableOfType(InvalidRequest.class, () -> list.pageAt("c1"));

    assertThat(failure.code()).contains("invalid-cursor");
  }
}
