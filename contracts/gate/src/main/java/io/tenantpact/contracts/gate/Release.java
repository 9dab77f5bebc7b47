package io.tenantpact.contracts.gate;

import io.tenantpact.contracts.gate.verdict.JointQuestion;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.Liveness;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import io.tenantpact.contracts.terms.SourceVersion;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a consumer and a provider into an environment together: both are asked for, with each
 * other and with everything that is live there, and only after a yes the provider is recorded as
 * deployed and the consumer as released. So the environment never lists a version that may not be
 * there, not even for a moment in which somebody else asks. A version of uncommitted source is
 * asked for and never recorded: nobody could ever release it, and it would have to be supported for
 * ever.
 */
public final class Release {

  private final BrokerClient broker;
  private final Environments environments;
  private final String environment;
  private final boolean acceptsUnnamed;

  /** A release into an environment, which is made if there is none. */
  public Release(BrokerClient broker, String environment) {
    this(broker, environment, false);
  }

  private Release(BrokerClient broker, String environment, boolean acceptsUnnamed) {
    this.broker = broker;
    this.environments = new Environments(broker);
    this.environment = environment;
    this.acceptsUnnamed = acceptsUnnamed;
  }

  /**
   * The same, where a success counts that names no interaction; see {@link
   * io.tenantpact.contracts.gate.verdict.Question#acceptingUnnamedResults}.
   */
  public Release acceptingUnnamedResults() {
    return new Release(broker, environment, true);
  }

  /** The verdicts on the consumer and on the provider, in this order. */
  public List<Verdict> decide(PacticipantVersion consumer, PacticipantVersion provider) {
    environments.ensure(environment);
    var strangers =
        List.of(consumer, provider).stream()
            .filter(each -> !environments.knows(each))
            .map(this::unknown)
            .toList();
    return strangers.isEmpty() ? decideKnown(consumer, provider) : strangers;
  }

  private List<Verdict> decideKnown(PacticipantVersion consumer, PacticipantVersion provider) {
    var verdicts = new JointQuestion(broker, environment, acceptsUnnamed).ask(consumer, provider);
    if (verdicts.stream().allMatch(Verdict::deployable) && isCommitted(consumer, provider)) {
      // The provider first: it holds with every consumer that is there, the consumer not yet.
      environments.record(Liveness.DEPLOYED, provider, environment);
      environments.record(Liveness.RELEASED, consumer, environment);
    }
    return verdicts;
  }

  private static boolean isCommitted(PacticipantVersion... versions) {
    return Arrays.stream(versions)
        .map(PacticipantVersion::number)
        .noneMatch(SourceVersion::isDirty);
  }

  private Verdict unknown(PacticipantVersion version) {
    return new Verdict(
        version,
        environment,
        false,
        List.of(
            "the broker at %s knows no %s: neither pacts nor results of it were published"
                .formatted(broker, version)),
        List.of());
  }
}
