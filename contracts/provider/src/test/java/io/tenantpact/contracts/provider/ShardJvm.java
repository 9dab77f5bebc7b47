package io.tenantpact.contracts.provider;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import au.com.dius.pact.provider.junitsupport.Provider;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import java.net.URI;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** One shard's verification, in a JVM of its own or in the test's. */
final class ShardJvm {

  /** Where the provider runs: a system property, as all settings are. */
  static final String PROVIDER = "shards.test.provider";

  private ShardJvm() {}

  /** Ends with 1 if a test or the publication failed. */
  public static void main(String[] args) {
    var failed = verify().allEvents().failed();
    failed.debug();
    System.exit(failed.count() == 0 ? 0 : 1);
  }

  static EngineExecutionResults verify() {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(PartialVerification.class))
        .execute();
  }

  @Provider("p")
  @TenantPactVerification
  static class PartialVerification implements ProviderUnderTest {

    @Override
    public URI url() {
      return URI.create(System.getProperty(PROVIDER, "http://unset"));
    }

    @Override
    public TenantFixtures fixtures() {
      return new NoTenants();
    }

    @Override
    public States states() {
      return States.handled();
    }
  }
}
