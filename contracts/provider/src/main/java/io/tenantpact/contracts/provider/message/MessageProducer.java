package io.tenantpact.contracts.provider.message;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import java.util.Optional;

/**
 * How a provider's test has a message made, by the code that makes it in production. It is called
 * from several threads at once, each time for another tenant.
 */
@FunctionalInterface
public interface MessageProducer {

  /**
   * Makes one message.
   *
   * @param description the interaction's, from the pact
   * @param caller whose message it is, with the values of the interaction's states
   * @return nothing if none was made, which fails the interaction
   * @throws Exception if it could not be made, which does so too
   */
  Optional<ProducedMessage> produce(String description, SeededTenant caller) throws Exception;
}
