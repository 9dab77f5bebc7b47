package io.tenantpact.contracts.gate.requirement;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that every module's test runs leave behind: {@code target/requirement-rows/*.tsv}, a
 * line for each test and requirement with a tab between requirement, test and result.
 */
record TestRunFiles(Path root, List<Path> files) {

  /** How far below a project's root its modules' folders lie. */
  private static final int DEPTH = 6;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Path FOLDER = Path.of("target", "requirement-rows");

  /** Those below a folder. */
  static TestRunFiles below(Path root) {
    if (!Files.isDirectory(root)) {
      throw new GateFailed(
          "expected a folder with the results of tests at " + root + ", found none; correct it");
    }
    try (Stream<Path> files = Files.find(root, DEPTH, (path, facts) -> isOurs(path))) {
      return new TestRunFiles(root, files.sorted().toList());
    } catch (IOException | UncheckedIOException e) {
      throw new GateFailed("cannot search " + root + ": " + e.getMessage(), e);
    }
  }

  private static boolean isOurs(Path path) {
    var folder = path.getParent();
    return path.toString().endsWith(".tsv") && folder != null && folder.endsWith(FOLDER);
  }

  /**
   * A name for each: its module, what ran there and when it ended, such as {@code contracts/terms
   * unit (2026-01-31 12:00 UTC)}.
   */
  List<String> names() {
    return files.stream()
        .map(each -> name(each) + " (" + MINUTE.format(endOf(each)) + ")")
        .toList();
  }

  private String name(Path file) {
    var path = root.relativize(file).toString().replace('\\', '/');
    return path.replaceFirst("/?target/requirement-rows/", " ").replaceFirst("\\.tsv$", "").strip();
  }

  private static Instant endOf(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new GateFailed("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** All results, by requirement. */
  Map<String, List<TestRun>> results() {
    var runs = new TreeMap<String, List<TestRun>>();
    for (var file : files) {
      for (var line : linesOf(file)) {
        var parts = line.split("\t", -1);
        if (parts.length != 3) {
          throw new GateFailed(
              "expected requirement, test and result in each line of %s, but found '%s'; run the tests again"
                  .formatted(file, line));
        }
        runs.computeIfAbsent(parts[0], none -> new ArrayList<>())
            .add(new TestRun(parts[1], result(parts[2], file)));
      }
    }
    runs.values().forEach(each -> each.sort(Comparator.comparing(TestRun::test)));
    return runs;
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new GateFailed("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static TestRun.Result result(String text, Path file) {
    try {
      return TestRun.Result.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new GateFailed(
          "expected passed, failed or skipped in %s, but found '%s'; run the tests again"
              .formatted(file, text),
          e);
    }
  }
}
