package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.verdict.MatrixRow.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a matrix is a yes or a no, in words.
 *
 * @param acceptsUnnamed whether a success is believed that names no interaction
 */
record Reasons(boolean acceptsUnnamed) {

  /**
   * Why not, one line each or several for one that has details; empty if nothing speaks against.
   */
  List<String> against(List<MatrixRow> rows) {
    return rows.stream().flatMap(row -> against(row).stream()).toList();
  }

  private List<String> against(MatrixRow row) {
    return switch (row.result()) {
      case KEPT -> List.of();
      case UNKNOWN -> List.of(unknown(row));
      case INCOMPLETE ->
          List.of(
              "%s published a success for the pact of %s that leaves interactions out"
                  .formatted(row.provider(), row.consumer()));
      case UNNAMED ->
          acceptsUnnamed
              ? List.of()
              : List.of(
                  "%s published a success for the pact of %s, but its verifier named no interactions, so that nobody knows what was verified; use a verifier that does, or --accept-unnamed-results"
                      .formatted(row.provider(), row.consumer()));
      case EMPTY ->
          List.of(
              "the pact of %s with %s has no interactions, and nothing proves nothing; publish one that has, or none"
                  .formatted(row.consumer(), row.providerName()));
      case BROKEN -> broken(row);
    };
  }

  private static String unknown(MatrixRow row) {
    return row.provider() == null
        ? "no version of %s that counts has verified the pact of %s"
            .formatted(row.providerName(), row.consumer())
        : "%s has not verified the pact of %s".formatted(row.provider(), row.consumer());
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

  /** Why, in one line. */
  static String inFavour(List<MatrixRow> rows, String environment) {
    var unnamed = pacts(rows.stream().filter(row -> row.result() == Result.UNNAMED));
    var named = pacts(rows.stream().filter(row -> row.result() != Result.UNNAMED));
    var holds =
        "every interaction of %s with what is in %s was verified and holds"
            .formatted(inWords(named), environment);
    var believed =
        "%s with what is in %s is said to hold, and no interaction was named"
            .formatted(inWords(unnamed), environment);
    return unnamed == 0 ? holds : named == 0 ? believed : holds + "; " + believed;
  }

  /** A pact has a row for each version of the provider. */
  private static long pacts(Stream<MatrixRow> rows) {
    return rows.map(row -> List.of(row.consumer(), row.providerName())).distinct().count();
  }

  private static String inWords(long count) {
    return count == 1 ? "1 pact" : count + " pacts";
  }
}
