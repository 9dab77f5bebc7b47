package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * May a consumer and a provider come into an environment together? Each must hold with the other,
 * and with every version that will be live beside them: those that are there, but for the
 * deployments that the provider's ends.
 *
 * <p>Neither has to be there, and nothing is recorded to find out. So the broker is asked for each
 * of them without the other ({@code ignore}), and for the pair; whatever rows it sends of a version
 * that it was to ignore are judged here, since that version may stay.
 */
public final class JointQuestion {

  private final MatrixReader matrix;
  private final Environments environments;
  private final String environment;
  private final Reasons reasons;

  /**
   * A question to a broker.
   *
   * @param acceptsUnnamed whether a success counts that names no interaction, see {@link
   *     Question#acceptingUnnamedResults}
   */
  public JointQuestion(BrokerClient broker, String environment, boolean acceptsUnnamed) {
    this.matrix = new MatrixReader(broker);
    this.environments = new Environments(broker);
    this.environment = environment;
    this.reasons = new Reasons(acceptsUnnamed);
  }

  /**
   * The verdicts on the consumer, to be released, and on the provider, to be deployed.
   *
   * @throws GateFailed if the broker knows no such version or environment, or does not answer
   */
  public List<Verdict> ask(PacticipantVersion consumer, PacticipantVersion provider) {
    var pair = pair(consumer, provider);
    return List.of(
        verdict(consumer, pair, new Partner(provider, endedBy(provider))),
        verdict(provider, pair, new Partner(consumer, Set.of())));
  }

  /** What is between the two, if a pact of the consumer's is: the provider's alone is no proof. */
  private MatrixAnswer pair(PacticipantVersion consumer, PacticipantVersion provider) {
    var answer = matrix.ask(MatrixQuery.between(consumer, provider));
    var isThere =
        answer.rows().stream()
            .anyMatch(
                row ->
                    row.consumer().equals(consumer) && row.providerName().equals(provider.name()));
    return isThere || answer.rows().isEmpty()
        ? answer
        : new MatrixAnswer(
            false, "%s has no pact with %s".formatted(consumer, provider.name()), List.of());
  }

  /** Who comes along, and which of its versions go. */
  private record Partner(PacticipantVersion version, Set<PacticipantVersion> leaving) {

    /** Whether this version is there beside the one that comes along. */
    boolean stays(PacticipantVersion live) {
      return !live.equals(version) && !leaving.contains(live);
    }

    /** Whether a row is about versions that will be live, other than the pair itself. */
    boolean counts(MatrixRow row) {
      var provider = row.provider();
      var isUnmet = provider == null && row.providerName().equals(version.name());
      return !isUnmet && stays(row.consumer()) && (provider == null || stays(provider));
    }
  }

  /** What is released stays, and so does what is deployed to an application instance of its own. */
  private Set<PacticipantVersion> endedBy(PacticipantVersion deployment) {
    var ended = new HashSet<PacticipantVersion>();
    var staying = new HashSet<PacticipantVersion>();
    environments
        .live(deployment.name(), environment)
        .forEach(each -> (each.isEndedByTheNext() ? ended : staying).add(each.version()));
    ended.removeAll(staying);
    return ended;
  }

  private Verdict verdict(PacticipantVersion asked, MatrixAnswer pair, Partner partner) {
    var there = matrix.ask(MatrixQuery.into(environment, asked).ignoring(partner.version().name()));
    var rows = new ArrayList<>(pair.rows());
    new LiveProviders(environments, environment)
        .complete(asked, there.rows(), partner::stays).stream()
            .filter(partner::counts)
            .forEach(rows::add);
    var against = against(pair, there, rows, asked + " and " + partner.version());
    return against.isEmpty()
        ? new Verdict(asked, environment, true, List.of(Reasons.inFavour(rows, environment)), rows)
        : new Verdict(asked, environment, false, against, rows);
  }

  private List<String> against(
      MatrixAnswer pair, MatrixAnswer there, List<MatrixRow> rows, String both) {
    if (pair.rows().isEmpty()) {
      return List.of(
          "nothing was verified between %s, and nothing proves nothing: %s"
              .formatted(both, pair.reason()));
    }
    var against = new ArrayList<>(reasons.against(rows));
    for (var answer : List.of(pair, there)) {
      if (against.isEmpty() && !answer.deployable()) {
        against.add(answer.reason());
      }
    }
    return against;
  }
}
