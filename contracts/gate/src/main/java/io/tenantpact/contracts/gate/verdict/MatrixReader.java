package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.GateFailed;

/** Reads the matrix whole. */
final class MatrixReader {

  /**
   * How many rows are asked for; far more than there ever are. The Pact Broker's own limit is 100,
   * and what lies beyond a limit does not count in its verdict either.
   */
  private static final int LIMIT = 1_000_000;

  private final BrokerClient broker;
  private final ResultReader results;
  private final int limit;

  MatrixReader(BrokerClient broker) {
    this(broker, LIMIT);
  }

  MatrixReader(BrokerClient broker, int limit) {
    this.broker = broker;
    this.results = new ResultReader(broker);
    this.limit = limit;
  }

  /**
   * Asks.
   *
   * @throws GateFailed if there may be more rows than came, or what came is no matrix
   */
  MatrixAnswer ask(MatrixQuery query) {
    var answer = broker.matrix(query.text() + "&limit=" + limit);
    var rows = answer.path("matrix");
    var summary = answer.path("summary");
    if (!rows.isArray() || !summary.isObject()) {
      throw new GateFailed(
          "expected the broker at %s to answer with a matrix and its summary, but it did not; is it a Pact Broker?"
              .formatted(broker));
    }
    if (rows.size() >= limit) {
      throw new GateFailed(
          "expected fewer than %d rows of the matrix, but %d came, and there may be more; end the support of versions that nobody uses"
              .formatted(limit, rows.size()));
    }
    return new MatrixAnswer(
        summary.path("deployable").asBoolean(false),
        summary.path("reason").asString("the broker does not say why"),
        rows.valueStream().map(results::read).toList());
  }
}
