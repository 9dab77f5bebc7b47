package io.tenantpact.contracts.provider;

import io.tenantpact.contracts.provider.message.MessageProducer;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.TestTemplate;

/**
 * What the verification asks a provider's test for. JUnit makes an instance for each interaction;
 * the first one is asked, once, and what it says holds for all: their verifications run in the
 * background, while the tests wait each for its own. So the provider is started once per class.
 */
public interface ProviderUnderTest {

  /** Where the provider listens; the same of every instance. */
  URI url();

  /** How its tenants are made and unmade. */
  TenantFixtures fixtures();

  /** How its states are set up. */
  States states();

  /** How its API carries the tenant. */
  default Tenancy tenancy() {
    return Tenancy.standard();
  }

  /**
   * How the messages that it sends by itself are made, for pacts that promise such.
   *
   * @return one that makes none, unless overridden
   */
  default MessageProducer messages() {
    return (description, caller) -> Optional.empty();
  }

  /** How its API says no. */
  default DenialPolicy denials() {
    return DenialPolicy.standard();
  }

  /** One test per interaction. */
  @TestTemplate
  default void keeps(PromisedInteraction interaction) {
    interaction.verify();
  }
}
