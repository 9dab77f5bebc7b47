package io.tenantpact.contracts.gate;

import io.tenantpact.contracts.gate.verdict.Question;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.Liveness;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import io.tenantpact.contracts.gate.wire.Recorded;
import io.tenantpact.contracts.terms.SourceVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a consumer and a provider into an environment together: the consumer is recorded as
 * released, the provider as deployed, and then each is asked for, against everything that is live
 * there. On a no, what was recorded is taken back, so that the environment never lists a version
 * that did not get in. A version of uncommitted source is asked for and taken back as well: nobody
 * could ever release it, and it would have to be supported for ever.
 */
public final class Release {

  private final BrokerClient broker;
  private final Environments environments;
  private final String environment;

  /** A release into an environment, which is made if there is none. */
  public Release(BrokerClient broker, String environment) {
    this.broker = broker;
    this.environments = new Environments(broker);
    this.environment = environment;
  }

  /** The verdicts on the consumer and on the provider, in this order. */
  public List<Verdict> decide(PacticipantVersion consumer, PacticipantVersion provider) {
    environments.ensure(environment);
    var strangers = new ArrayList<Verdict>();
    for (var each : List.of(consumer, provider)) {
      if (!environments.knows(each)) {
        strangers.add(unknown(each));
      }
    }
    return strangers.isEmpty() ? decideKnown(consumer, provider) : strangers;
  }

  private List<Verdict> decideKnown(PacticipantVersion consumer, PacticipantVersion provider) {
    var recorded = new ArrayDeque<Recorded>();
    var entered = false;
    try {
      recorded.push(environments.record(Liveness.RELEASED, consumer, environment));
      recorded.push(environments.record(Liveness.DEPLOYED, provider, environment));
      var verdicts =
          List.of(
              new Question(broker, consumer, environment).ask(),
              new Question(broker, provider, environment).ask());
      entered = verdicts.stream().allMatch(Verdict::deployable) && isCommitted(consumer, provider);
      return verdicts;
    } finally {
      if (!entered) {
        recorded.forEach(Recorded::takeBack);
      }
    }
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
