package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verdicts for a terminal: the matrix, the reasons, and the verdict as the last line. */
public final class VerdictText {

  private static final List<String> HEADINGS =
      List.of("CONSUMER", "VERSION", "PROVIDER", "VERSION", "RESULT");

  private VerdictText() {}

  /** The text, without a line feed at its end. */
  public static String of(List<Verdict> verdicts) {
    var blocks = verdicts.stream().map(VerdictText::block);
    var deployable = verdicts.stream().allMatch(Verdict::deployable);
    return Stream.concat(blocks, Stream.of("VERDICT: " + (deployable ? "yes" : "no")))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String block(Verdict verdict) {
    var question =
        "May %s be in %s? %s"
            .formatted(
                shortened(verdict.version()),
                verdict.environment(),
                verdict.deployable() ? "Yes:" : "No:");
    return Stream.of(
            Stream.of(question),
            verdict.reasons().stream().map(line -> "  " + line),
            table(verdict.matrix()),
            Stream.of(""))
        .flatMap(lines -> lines)
        .collect(Collectors.joining(System.lineSeparator()));
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
    return List.of(
        row.consumer().name(),
        shortened(row.consumer().number()),
        row.providerName(),
        numberOf(row.provider()),
        row.result().name().toLowerCase(Locale.ROOT));
  }

  private static String padded(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
        .collect(Collectors.joining("  "));
  }

  private static String numberOf(@Nullable PacticipantVersion version) {
    return version == null ? "-" : shortened(version.number());
  }

  private static String shortened(PacticipantVersion version) {
    return version.name() + " " + shortened(version.number());
  }

  /** A commit's hash as git shortens it; any other number whole. */
  private static String shortened(String number) {
    return number.replaceFirst("^([0-9a-f]{9})[0-9a-f]{31}", "$1");
  }
}
