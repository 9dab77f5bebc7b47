package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.verdict.MatrixRow.Result;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.gate.wire.LiveVersion;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes every live version of a provider count. The Pact Broker's matrix has a row for a provider's
 * version only if that version published a result; where one live version did, another one that
 * never verified the pact does not show.
 */
record LiveProviders(Environments environments, String environment) {

  /**
   * The rows, and one more for each live version that never verified the consumer's pact.
   *
   * @param counts which of the live versions matter
   * @throws GateFailed if all rows are about others: a broker may be lax about names, and then it
   *     cannot be told which rows are whose
   */
  List<MatrixRow> complete(
      PacticipantVersion consumer, List<MatrixRow> rows, Predicate<PacticipantVersion> counts) {
    requireAbout(consumer, rows);
    var complete = new ArrayList<>(rows);
    var byProvider = new LinkedHashMap<String, List<MatrixRow>>();
    rows.stream()
        .filter(row -> row.consumer().equals(consumer))
        .filter(row -> !row.providerName().equals(consumer.name()))
        .forEach(
            row ->
                byProvider.computeIfAbsent(row.providerName(), none -> new ArrayList<>()).add(row));
    byProvider.forEach(
        (provider, known) -> {
          var missing =
              environments.live(provider, environment).stream()
                  .map(LiveVersion::version)
                  .distinct()
                  .filter(counts)
                  .filter(live -> known.stream().noneMatch(row -> live.equals(row.provider())))
                  .map(live -> new MatrixRow(consumer, live, provider, Result.UNKNOWN, List.of()))
                  .toList();
          if (!missing.isEmpty()) {
            complete.removeIf(row -> known.contains(row) && row.provider() == null);
            complete.addAll(missing);
          }
        });
    return complete;
  }

  private static void requireAbout(PacticipantVersion asked, List<MatrixRow> rows) {
    var isAbout =
        rows.stream()
            .anyMatch(
                row -> row.consumer().equals(asked) || row.providerName().equals(asked.name()));
    if (!rows.isEmpty() && !isAbout) {
      var first = rows.get(0);
      throw new GateFailed(
          "expected the matrix of %s, but what came is about %s and %s; spell it as the broker does"
              .formatted(asked, first.consumer(), first.providerName()));
    }
  }
}
