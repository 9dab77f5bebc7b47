package io.tenantpact.sdk.contract;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import io.tenantpact.sdk.Tenant;
import io.tenantpact.sdk.TenantClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Drives the SDK at the mock server of a pact, which is kept if all of it was asked for. */
@PactConsumerTest
@Execution(ExecutionMode.CONCURRENT)
@PactTestFor(providerName = Wire.SERVICE, pactVersion = PactSpecVersion.V4)
abstract class SdkPactTest {

  private final List<TenantClient> connected = new ArrayList<>();

  @AfterEach
  final void close() {
    connected.forEach(TenantClient::close);
  }

  /** The tenant of {@link Wire#ACME}, as who uses the SDK has it in hand. */
  final Tenant acme(MockServer server) {
    var sdk = Wire.sdk(server);
    connected.add(sdk);
    return sdk.tenant(Wire.ACME_ID);
  }
}
