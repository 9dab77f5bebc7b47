package io.tenantpact.contracts.gate;

import io.tenantpact.contracts.gate.verdict.JointQuestion;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import io.tenantpact.contracts.terms.SourceVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings a consumer and a provider into an environment together: both are asked for, with each
 * other and with everything that is live there. On a no nothing is recorded. On a yes both are
 * recorded for the time being and asked for again, so that of two releases at once one at least
 * counts the other in; only after the second yes the provider is recorded as deployed and the
 * consumer as released, and after a no what was recorded is taken back. So the environment lists
 * versions that may not be there for the time of one question at most, and beside them what was
 * there before.
 *
 * <p>A version of uncommitted source is asked for and never recorded: nobody could ever release it,
 * and it would have to be supported for ever.
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

  /**
   * The verdicts on the consumer and on the provider, in this order. The last reason of a yes says
   * what was recorded.
   */
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
    var question = new JointQuestion(broker, environment, acceptsUnnamed);
    var verdicts = question.ask(consumer, provider);
    if (!isYes(verdicts)) {
      return verdicts;
    }
    return isCommitted(consumer, provider)
        ? record(consumer, provider, question)
        : saying(verdicts, "nothing was recorded, since the source is not committed");
  }

  private List<Verdict> record(
      PacticipantVersion consumer, PacticipantVersion provider, JointQuestion question) {
    try (var claim = new Claim(environments, environment, consumer, provider)) {
      claim.lay();
      var verdicts = question.ask(consumer, provider);
      if (isYes(verdicts)) {
        claim.keep();
        return saying(
            verdicts, "%s is recorded as released, %s as deployed".formatted(consumer, provider));
      }
      return saying(
          verdicts,
          "it was a yes before something else came into %s; %s and %s are taken back from there"
              .formatted(environment, consumer, provider));
    }
  }

  private static boolean isYes(List<Verdict> verdicts) {
    return verdicts.stream().allMatch(Verdict::deployable);
  }

  /** The same verdicts, each with one line more. */
  private static List<Verdict> saying(List<Verdict> verdicts, String line) {
    return verdicts.stream()
        .map(
            each ->
                new Verdict(
                    each.version(),
                    each.environment(),
                    each.deployable(),
                    Stream.concat(each.reasons().stream(), Stream.of(line)).toList(),
                    each.matrix()))
        .toList();
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
