package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;

/**
 * May this version be in that environment?
 *
 * <p>Every live version there counts: the query asks for the latest verification of each pair of
 * versions ({@code latestby=cvpv}), and a live version of a provider that published no result at
 * all is counted in. Asked for each provider once, as pact-jvm does, the Pact Broker overlooks an
 * older version that still runs beside a newer one.
 *
 * <p>The broker's yes is not enough. It says yes where nothing was verified, and it believes a
 * success that was published for some interactions only, or for none by name; each is a no here.
 */
public final class Question {

  private final BrokerClient broker;
  private final PacticipantVersion version;
  private final String environment;
  private final Reasons reasons;

  /** A question to a broker. */
  public Question(BrokerClient broker, PacticipantVersion version, String environment) {
    this(broker, version, environment, new Reasons(false));
  }

  private Question(
      BrokerClient broker, PacticipantVersion version, String environment, Reasons reasons) {
    this.broker = broker;
    this.version = version;
    this.environment = environment;
    this.reasons = reasons;
  }

  /**
   * The same, where a success counts that names no interaction. Verifiers that predate the Pact
   * Broker's results for each interaction publish such; what they left out cannot be seen.
   */
  public Question acceptingUnnamedResults() {
    return new Question(broker, version, environment, new Reasons(true));
  }

  /**
   * Asks.
   *
   * @throws GateFailed if the broker knows no such version or environment, or does not answer
   */
  public Verdict ask() {
    var answer = new MatrixReader(broker).ask(MatrixQuery.into(environment, version));
    var rows =
        new LiveProviders(new Environments(broker), environment)
            .complete(version, answer.rows(), live -> true);
    var against = against(answer, rows);
    return against.isEmpty()
        ? new Verdict(
            version, environment, true, List.of(Reasons.inFavour(rows, environment)), rows)
        : new Verdict(version, environment, false, against, rows);
  }

  private List<String> against(MatrixAnswer answer, List<MatrixRow> rows) {
    if (rows.isEmpty()) {
      return List.of(
          "nothing was verified between %s and what is in %s, and nothing proves nothing: %s"
              .formatted(version, environment, answer.reason()));
    }
    var against = reasons.against(rows);
    return against.isEmpty() && !answer.deployable() ? List.of(answer.reason()) : against;
  }
}
