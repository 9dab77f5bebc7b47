package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.PageBody;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceQuery;
import io.tenantpact.sdk.resource.ResourceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@PactConsumerTest
@Execution(ExecutionMode.CONCURRENT)
@PactTestFor(providerName = Wire.SERVICE, pactVersion = PactSpecVersion.V4)
class ListPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact firstPage(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(3))
        .uponReceiving("the first two of three resources")
        .withRequest(request -> request.path("/v1/resources").queryParameter("limit", "2"))
        .willRespondWith(
            response -> response.status(200).body(PageBody.followed(2, "c1", Wire::resource)))
        .toPact();
  }

  @Test
  @Tag("D12")
  @Tag("T2")
  @PactTestFor(pactMethod = "firstPage")
  void aFirstPageHasItsItemsAndACursor(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var page = sdk.tenant(ACME_ID).resources().list().withLimit(2).firstPage();

      assertThat(page.items()).hasSize(2).extracting(Resource::tenantId).containsOnly(ACME_ID);
      assertThat(page.nextCursor()).isEqualTo("c1");
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact lastPage(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(3))
        .given(new Given.CursorPointsAfter(2))
        .uponReceiving("the resources after the second of three")
        .withRequest(
            request ->
                request
                    .path("/v1/resources")
                    .queryParameter("limit", "2")
                    .queryParameter("cursor", Wire.CURSOR.alone()))
        .willRespondWith(response -> response.status(200).body(PageBody.last(1, Wire::resource)))
        .leavingOut("$.nextCursor")
        .toPact();
  }

  @Test
  @Tag("D12")
  @Tag("D13")
  @PactTestFor(pactMethod = "lastPage")
  void aLastPageHasNoCursor(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var page = sdk.tenant(ACME_ID).resources().list().withLimit(2).pageAt("c1");

      assertThat(page.items()).hasSize(1);
      assertThat(page.nextCursor()).isNull();
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact emptyPage(PactBuilder pact) {
    return ACME.in(pact)
        .uponReceiving("the resources of a tenant without any")
        .withRequest(request -> request.path("/v1/resources"))
        .willRespondWith(response -> response.status(200).body(PageBody.empty()))
        .leavingOut("$.nextCursor")
        .toPact();
  }

  @Test
  @Tag("I11")
  @PactTestFor(pactMethod = "emptyPage")
  void aTenantWithoutResourcesHasAnEmptyPage(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      assertThat(sdk.tenant(ACME_ID).resources().list()).isEmpty();
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact filteredPage(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(2))
        .given(Given.ResourceExists.in(ResourceState.PENDING))
        .uponReceiving("the pending resources")
        .withRequest(request -> request.path("/v1/resources").queryParameter("state", "PENDING"))
        .willRespondWith(response -> response.status(200).body(PageBody.last(1, Wire::resource)))
        .returning("$.items[0].id", Wire.RESOURCE_ID)
        .leavingOut("$.nextCursor")
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "filteredPage")
  void aFilterLeavesOutTheOthers(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var pending = ResourceQuery.all().withState(ResourceState.PENDING);

      assertThat(sdk.tenant(ACME_ID).resources().list(pending))
          .extracting(Resource::id)
          .containsExactly("res_1");
    }
  }

  @Pact(consumer = Wire.SDK)
  V4Pact garbledCursor(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(3))
        .uponReceiving("the resources after a cursor that nobody made")
        .withRequest(request -> request.path("/v1/resources").queryParameter("cursor", "garbled"))
        .willRespondWith(
            response ->
                Wire.refuse(
                    response, 400, "invalid-cursor", body -> body.stringValue("tenantId", "acme")))
        .toPact();
  }

  @Test
  @Tag("K13")
  @PactTestFor(pactMethod = "garbledCursor")
  void aGarbledCursorIsAnInvalidRequest(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      var list = sdk.tenant(ACME_ID).resources().list();

      var failure = catchThrowableOfType(InvalidRequest.class, () -> list.pageAt("garbled"));

      assertThat(failure.code()).contains("invalid-cursor");
      assertThat(failure).hasMessageContaining(failure.requestId().orElseThrow());
    }
  }
}
