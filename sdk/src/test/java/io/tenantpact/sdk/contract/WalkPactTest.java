package io.tenantpact.sdk.contract;

import static io.tenantpact.sdk.contract.Wire.ACME_ID;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import io.tenantpact.sdk.resource.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The SDK's own iterator on every page that can lie on its way. One of them the service never
 * answers, so this pact has a folder of its own and no provider gets to see it.
 */
@PactConsumerTest
@Execution(ExecutionMode.CONCURRENT)
@PactDirectory(Wire.UNPUBLISHED)
@PactTestFor(providerName = Wire.SERVICE, pactVersion = PactSpecVersion.V4)
class WalkPactTest {

  @Pact(consumer = Wire.SDK)
  V4Pact pages(PactBuilder pact) {
    return ResourcePages.walked().toPact(pact);
  }

  @Test
  @Tag("D12")
  @Tag("D13")
  @PactTestFor(pactMethod = "pages")
  void aWalkMeetsEveryItemOnce(MockServer server) {
    try (var sdk = Wire.sdk(server)) {
      assertThat(sdk.tenant(ACME_ID).resources().list().withLimit(2))
          .extracting(Resource::id)
          .containsExactlyElementsOf(ResourcePages.walked().identities())
          .hasSize(5);
    }
  }
}
