package io.tenantpact.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import io.tenantpact.sdk.resource.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The SDK's own iterator on every page that can lie on its way. One of them the service never
 * answers, so this pact has a folder of its own and no provider gets to see it.
 */
@PactDirectory(Wire.UNPUBLISHED)
class WalkPactTest extends SdkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact pages(PactBuilder pact) {
    return ResourcePages.walked().toPact(pact);
  }

  @Test
  @Tag("D12")
  @Tag("D13")
  @PactTestFor(pactMethod = "pages")
  void aWalkMeetsEveryItemOnce(MockServer server) {
    assertThat(acme(server).resources().list().withLimit(2))
        .extracting(Resource::id)
        .containsExactlyElementsOf(ResourcePages.walked().identities())
        .hasSize(5);
  }
}
