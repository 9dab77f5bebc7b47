package io.tenantpact.contracts.gate;

import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.Liveness;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in an environment for a consumer and a provider while it is asked whether they may stay,
 * so that everybody else who asks counts them in. The provider's is an application instance of its
 * own: no deployment ends by it, and taking it back restores everything.
 */
final class Claim implements AutoCloseable {

  private final Environments environments;
  private final String environment;
  private final PacticipantVersion consumer;
  private final PacticipantVersion provider;
  private @Nullable String release;
  private @Nullable String deployment;

  /** A claim; nothing is recorded yet. */
  Claim(
      Environments environments,
      String environment,
      PacticipantVersion consumer,
      PacticipantVersion provider) {
    this.environments = environments;
    this.environment = environment;
    this.consumer = consumer;
    this.provider = provider;
  }

  void lay() {
    // The provider first: it holds with every consumer that is there, the consumer not yet.
    deployment = environments.deploy(provider, environment, "release " + UUID.randomUUID());
    if (!environments.isReleased(consumer, environment)) {
      release = environments.record(Liveness.RELEASED, consumer, environment);
    }
  }

  /** Both stay: the provider takes the place of what was deployed before. */
  void keep() {
    environments.record(Liveness.DEPLOYED, provider, environment);
    release = null;
  }

  /** Takes back what was recorded and is not kept. */
  @Override
  public void close() {
    if (release != null) {
      environments.end(Liveness.RELEASED, release);
    }
    if (deployment != null) {
      environments.end(Liveness.DEPLOYED, deployment);
    }
  }
}
