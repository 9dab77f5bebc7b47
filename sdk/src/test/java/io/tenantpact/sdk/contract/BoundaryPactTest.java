package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.PageBody;
import io.tenantpact.contracts.consumer.StateValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where one page ends and the next begins: each item by its id, and the cursor that the service
 * gives by the very place that it has to lead to. Pages that count their items alone may lose or
 * repeat one in between.
 */
@Tag("D12")
@Tag("D13")
class BoundaryPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact first(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(5))
        .uponReceiving("the newest two of its resources, and where the others begin")
        .withRequest(BoundaryPactTest::inTwos)
        .willRespondWith(
            response -> response.status(200).body(PageBody.followed(2, "c1", Wire::resource)))
        .returning("$.items[0].id", id(5))
        .returning("$.items[1].id", id(4))
        .returning("$.nextCursor", new StateValue("resourceCursor2", "c1"))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "first")
  void theFirstPageLeadsToWhatFollowsIt(MockServer server) {
    var page = acme(server).resources().list().withLimit(2).firstPage();

    assertThat(page.nextCursor()).isEqualTo("c1");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact middle(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(5))
        .given(new Given.CursorPointsAfter(2))
        .uponReceiving("the next two of its resources, and where the last begins")
        .withRequest(BoundaryPactTest::furtherInTwos)
        .willRespondWith(
            response -> response.status(200).body(PageBody.followed(2, "c2", Wire::resource)))
        .returning("$.items[0].id", id(3))
        .returning("$.items[1].id", id(2))
        .returning("$.nextCursor", new StateValue("resourceCursor4", "c2"))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "middle")
  void aPageInTheMiddleLeadsToWhatFollowsIt(MockServer server) {
    var page = acme(server).resources().list().withLimit(2).pageAt("c1");

    assertThat(page.nextCursor()).isEqualTo("c2");
  }

  @Pact(consumer = Wire.SDK)
  V4Pact last(PactBuilder pact) {
    return ACME.in(pact)
        .given(new Given.TenantHasResources(5))
        .given(new Given.CursorPointsAfter(4))
        .uponReceiving("the one of its resources that is left, and nothing after it")
        .withRequest(BoundaryPactTest::furtherInTwos)
        .willRespondWith(response -> response.status(200).body(PageBody.last(1, Wire::resource)))
        .returning("$.items[0].id", id(1))
        .leavingOut("$.nextCursor")
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "last")
  void theLastPageLeadsNowhere(MockServer server) {
    var page = acme(server).resources().list().withLimit(2).pageAt("c1");

    assertThat(page.nextCursor()).isNull();
  }

  private static void inTwos(HttpRequestBuilder request) {
    request.path("/v1/resources").queryParameter("limit", "2");
  }

  private static void furtherInTwos(HttpRequestBuilder request) {
    inTwos(request);
    request.queryParameter("cursor", Wire.CURSOR.alone());
  }

  private static StateValue id(int number) {
    return new StateValue("resourceId" + number, "res_1");
  }
}
