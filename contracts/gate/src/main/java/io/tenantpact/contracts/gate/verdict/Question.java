package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * May this version be in that environment?
 *
 * <p>Every live version there counts: the query asks for the latest verification of each pair of
 * versions ({@code latestby=cvpv}). Asked for each provider once, as pact-jvm does, the Pact Broker
 * overlooks an older version that still runs beside a newer one.
 *
 * <p>The broker's yes is not enough. It says yes where nothing was verified, and it believes a
 * success that was published for some interactions only; either is a no here.
 */
public final class Question {

  private final BrokerClient broker;
  private final PacticipantVersion version;
  private final String environment;

  /** A question to a broker. */
  public Question(BrokerClient broker, PacticipantVersion version, String environment) {
    this.broker = broker;
    this.version = version;
    this.environment = environment;
  }

  /**
   * Asks.
   *
   * @throws GateFailed if the broker knows no such version or environment, or does not answer
   */
  public Verdict ask() {
    var matrix = broker.matrix(query());
    var results = new ResultReader(broker);
    var rows = matrix.path("matrix").valueStream().map(results::read).toList();
    var reasons = reasons(matrix.path("summary"), rows);
    return reasons.isEmpty()
        ? new Verdict(version, environment, true, List.of(why(rows)), rows)
        : new Verdict(version, environment, false, reasons, rows);
  }

  private String query() {
    return "q[][pacticipant]=%s&q[][version]=%s&latestby=cvpv&environment=%s"
        .formatted(
            BrokerClient.encode(version.name()),
            BrokerClient.encode(version.number()),
            BrokerClient.encode(environment));
  }

  private List<String> reasons(JsonNode summary, List<MatrixRow> rows) {
    var reasons = new ArrayList<String>();
    rows.stream().map(Question::reason).flatMap(List::stream).forEach(reasons::add);
    if (rows.isEmpty()) {
      reasons.add(
          "nothing was verified between %s and what is in %s, and nothing proves nothing: %s"
              .formatted(version, environment, summary.path("reason").asString("no reason")));
    } else if (reasons.isEmpty() && !summary.path("deployable").asBoolean(false)) {
      reasons.add(summary.path("reason").asString("the broker says no, and not why"));
    }
    return reasons;
  }

  private static List<String> reason(MatrixRow row) {
    return switch (row.result()) {
      case KEPT, IGNORED -> List.of();
      case UNKNOWN ->
          List.of(
              "no version of %s that counts has verified the pact of %s"
                  .formatted(row.providerName(), row.consumer()));
      case INCOMPLETE ->
          List.of(
              "%s published a success for the pact of %s that leaves interactions out"
                  .formatted(row.provider(), row.consumer()));
      case BROKEN -> broken(row);
    };
  }

  private static List<String> broken(MatrixRow row) {
    var lines = new ArrayList<String>();
    lines.add("%s does not keep the pact of %s".formatted(row.provider(), row.consumer()));
    for (var each : row.broken()) {
      lines.add("  '" + each.description() + "'");
      each.mismatches().forEach(mismatch -> lines.add("    " + mismatch));
    }
    return lines;
  }

  private String why(List<MatrixRow> rows) {
    return "every interaction of %d pact%s with what is in %s was verified and holds"
        .formatted(rows.size(), rows.size() == 1 ? "" : "s", environment);
  }
}
