package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.PageBody;
import io.tenantpact.sdk.Listing;
import io.tenantpact.sdk.call.CallFailed.InvalidRequest;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceQuery;
import io.tenantpact.sdk.resource.ResourceQuery.Order;
import io.tenantpact.sdk.resource.ResourceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact pages(PactBuilder pact) {
    return ResourcePages.promised().toPact(pact);
  }

  @Test
  @Tag("D12")
  @Tag("D13")
  @Tag("T2")
  @Tag("I11")
  @Tag("K7")
  @Tag("K13")
  @PactTestFor(pactMethod = "pages")
  void pagesAreReadToTheEndAndBadCursorsRefused(MockServer server) {
    var list = acme(server).resources().list();
    var inTwos = list.withLimit(2);

    assertThat(inTwos)
        .extracting(Resource::id)
        .containsExactlyElementsOf(ResourcePages.promised().identities());
    assertThat(inTwos.firstPage().items()).extracting(Resource::tenantId).containsOnly(ACME_ID);
    assertThat(inTwos.pageAt("c2").nextCursor()).isNull();
    assertThat(list).isEmpty();
    assertInvalid(inTwos, "foreign-cursor");
    assertInvalid(inTwos, "tampered-cursor");
  }

  private static void assertInvalid(Listing<Resource> list, String cursor) {
    var failure = catchThrowableOfType(InvalidRequest.class, () -> list.pageAt(cursor));

    assertThat(failure.code()).contains("invalid-cursor");
    assertThat(failure).hasMessageContaining(failure.requestId().orElseThrow());
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
    var pending = ResourceQuery.all().withState(ResourceState.PENDING);

    assertThat(acme(server).resources().list(pending))
        .extracting(Resource::id)
        .containsExactly("res_1");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact projectsPage(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(2))
        .given(new Given.ProjectHasResource())
        .uponReceiving("the resources of one of its projects")
        .withRequest(
            request ->
                request
                    .path("/v1/resources")
                    .queryParameter("projectId", Wire.PROJECT_FILTER.alone()))
        .willRespondWith(
            response ->
                response
                    .status(200)
                    .body(
                        PageBody.last(
                            1,
                            item -> {
                              Wire.resource(item);
                              item.stringType("projectId", "prj_1");
                            })))
        .returning("$.items[0].id", Wire.RESOURCE_ID)
        .returning("$.items[0].projectId", Wire.PROJECT_FILTER)
        .leavingOut("$.nextCursor")
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "projectsPage")
  void aProjectLeavesOutTheOthers(MockServer server) {
    var ofProject = ResourceQuery.all().withProject("prj_1");

    assertThat(acme(server).resources().list(ofProject))
        .extracting(Resource::id)
        .containsExactly("res_1");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact oldestFirst(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(2))
        .uponReceiving("its resources from the oldest on")
        .withRequest(
            request -> request.path("/v1/resources").queryParameter("order", "createdAt.asc"))
        .willRespondWith(response -> response.status(200).body(PageBody.last(2, Wire::resource)))
        .returning("$.items[0].id", Wire.OLDEST_ID)
        .returning("$.items[1].id", Wire.NEXT_ID)
        .leavingOut("$.nextCursor")
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "oldestFirst")
  void theOldestComesFirstIfAsked(MockServer server) {
    var oldestFirst = ResourceQuery.all().withOrder(Order.OLDEST_FIRST);

    assertThat(acme(server).resources().list(oldestFirst)).hasSize(2);
  }
}
