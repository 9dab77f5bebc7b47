package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME;
import static io.tenantpact.sdk.contract.Wire.E0;
import static io.tenantpact.sdk.contract.Wire.E1;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.sdk.resource.ResourceState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reading again what was read before. */
class ConditionalPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact getUnchanged(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .uponReceiving("one of its resources, if it changed since")
        .withRequest(Requests.readingUnlessIn(Wire.ETAG))
        .willRespondWith(response -> response.status(304))
        .toPact();
  }

  @Test
  @Tag("D7")
  @PactTestFor(pactMethod = "getUnchanged")
  void whatDidNotChangeIsNotSentAgain(MockServer server) {
    assertThat(acme(server).resources().getIfChanged("res_1", E1)).isEmpty();
  }

  @Pact(consumer = Wire.SDK)
  V4Pact getChanged(PactBuilder pact) {
    return ACME.in(pact)
        .given(Given.ResourceExists.in(ResourceState.ACTIVE))
        .given(new Given.ResourceWasChanged())
        .uponReceiving("one of its resources that changed since")
        .withRequest(Requests.readingUnlessIn(Wire.STALE_ETAG))
        .willRespondWith(Answers.resource(200).andThen(Answers.version(Wire.ETAG.alone())))
        .returning("$.id", Wire.RESOURCE_ID)
        .returning("$.etag", Wire.ETAG)
        .toPact();
  }

  @Test
  @Tag("D7")
  @PactTestFor(pactMethod = "getChanged")
  void whatChangedIsSentInItsNewVersion(MockServer server) {
    var now = acme(server).resources().getIfChanged("res_1", E0);

    assertThat(now).hasValueSatisfying(each -> assertThat(each.etag()).isEqualTo(E1));
  }
}
