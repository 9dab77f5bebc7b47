package io.tenantpact.contracts.provider;

import io.tenantpact.contracts.provider.message.MessageProducer;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.state.TenantFixtures;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Tenancy;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.TestTemplate;

/** What the verification asks a provider's test for. */
public interface ProviderUnderTest {

  /** Where the provider listens. */
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
