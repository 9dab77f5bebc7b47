package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.matrix.MatrixRow.VersionRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes sure that every live version of a provider counts, also one that nobody has verified the
 * pact with: a consumer that is deployed meets all of them.
 */
final class LiveProviders {

  private LiveProviders() {}

  static List<MatrixRow> addUnverified(List<MatrixRow> rows, List<ResolvedSelector> selectors) {
    Map<Long, List<MatrixRow>> byPact = new LinkedHashMap<>();
    rows.forEach(
        row -> byPact.computeIfAbsent(row.pact().id(), absent -> new ArrayList<>()).add(row));
    var all = new ArrayList<>(rows);
    byPact.values().forEach(ofPact -> all.addAll(missing(ofPact, selectors)));
    return all;
  }

  /** A pact that no live version has verified has a row that says so already. */
  private static List<MatrixRow> missing(List<MatrixRow> ofPact, List<ResolvedSelector> selectors) {
    var first = ofPact.get(0);
    if (first.unknown()) {
      return List.of();
    }
    var verifiedBy = ofPact.stream().map(MatrixRow::providerVersionId).toList();
    var missing = new ArrayList<MatrixRow>();
    for (var selector : selectors) {
      var version = selector.version();
      if (version != null
          && selector.pacticipantId() == first.providerId()
          && !verifiedBy.contains(version.id())) {
        missing.add(first.unverifiedBy(new VersionRef(version.id(), version.number())));
      }
    }
    return missing;
  }
}
