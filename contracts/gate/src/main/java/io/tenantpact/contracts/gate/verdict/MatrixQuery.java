package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;

/**
 * A query to the matrix, for the latest verification of each pair of versions.
 *
 * @param text as the Pact Broker takes it, encoded
 */
record MatrixQuery(String text) {

  /** A version and everything that is live in an environment. */
  static MatrixQuery into(String environment, PacticipantVersion version) {
    if (environment.isBlank()) {
      throw new IllegalArgumentException("expected an environment's name, was blank");
    }
    return new MatrixQuery(
        selector(version) + "&latestby=cvpv&environment=" + BrokerClient.encode(environment));
  }

  /** Two versions, wherever they are. */
  static MatrixQuery between(PacticipantVersion one, PacticipantVersion other) {
    return new MatrixQuery(selector(one) + "&" + selector(other) + "&latestby=cvpv");
  }

  /** The same, with a summary that leaves out a pacticipant; its rows come nevertheless. */
  MatrixQuery ignoring(String pacticipant) {
    return new MatrixQuery(text + "&ignore[][pacticipant]=" + BrokerClient.encode(pacticipant));
  }

  private static String selector(PacticipantVersion version) {
    return "q[][pacticipant]=%s&q[][version]=%s"
        .formatted(BrokerClient.encode(version.name()), BrokerClient.encode(version.number()));
  }
}
