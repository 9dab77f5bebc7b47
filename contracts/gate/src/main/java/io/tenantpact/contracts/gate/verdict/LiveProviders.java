package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.verdict.MatrixRow.Result;
import io.tenantpact.contracts.gate.wire.Environments;
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
   */
  List<MatrixRow> complete(
      PacticipantVersion consumer, List<MatrixRow> rows, Predicate<PacticipantVersion> counts) {
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
}
