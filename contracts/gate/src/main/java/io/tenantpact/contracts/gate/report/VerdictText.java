package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.terminal.OneLine;
import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts for a terminal: the matrix, the reasons, and the verdict as the last line. What others
 * wrote begins no line of its own.
 */
public final class VerdictText {

  private static final List<String> HEADINGS =
      List.of("CONSUMER", "VERSION", "PROVIDER", "VERSION", "RESULT");

  private VerdictText() {}

  /** The text, without a line feed at its end. */
  public static String of(List<Verdict> verdicts) {
    var lines = new ArrayList<String>();
    var told = new HashSet<List<String>>();
    for (var verdict : verdicts) {
      lines.add(question(verdict));
      if (told.add(verdict.reasons())) {
        verdict.reasons().forEach(line -> lines.add("  " + OneLine.of(ShortHash.in(line))));
      } else {
        lines.add("  for the same reasons");
      }
      table(verdict.matrix()).forEach(lines::add);
      lines.add("");
    }
    var deployable = verdicts.stream().allMatch(Verdict::deployable);
    lines.add("VERDICT: " + (deployable ? "yes" : "no"));
    return String.join(System.lineSeparator(), lines);
  }

  private static String question(Verdict verdict) {
    return OneLine.of(
        "May %s be in %s? %s"
            .formatted(
                ShortHash.in(verdict.version().toString()),
                verdict.environment(),
                verdict.deployable() ? "Yes:" : "No:"));
  }

  private static Stream<String> table(List<MatrixRow> matrix) {
    if (matrix.isEmpty()) {
      return Stream.empty();
    }
    var cells =
        Stream.concat(Stream.of(HEADINGS), matrix.stream().map(VerdictText::cells)).toList();
    var widths =
        IntStream.range(0, HEADINGS.size())
            .map(column -> cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return Stream.concat(
        Stream.of(""), cells.stream().map(row -> "  " + padded(row, widths).stripTrailing()));
  }

  private static List<String> cells(MatrixRow row) {
    return Stream.of(
            row.consumer().name(),
            ShortHash.in(row.consumer().number()),
            row.providerName(),
            numberOf(row.provider()),
            row.result().name().toLowerCase(Locale.ROOT))
        .map(OneLine::of)
        .toList();
  }

  private static String padded(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
        .collect(Collectors.joining("  "));
  }

  private static String numberOf(@Nullable PacticipantVersion version) {
    return version == null ? "-" : ShortHash.in(version.number());
  }
}
