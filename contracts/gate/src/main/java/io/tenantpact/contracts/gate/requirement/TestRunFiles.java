package io.tenantpact.contracts.gate.requirement;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class TestRunFiles {

  /** How far below a project's root its modules' folders lie. */
  private static final int DEPTH = 6;

  private static final Path FOLDER = Path.of("target", "requirement-rows");

  private TestRunFiles() {}

  /** All runs below a folder, by requirement. */
  static Map<String, List<TestRun>> read(Path folder) {
    var runs = new TreeMap<String, List<TestRun>>();
    for (var file : filesBelow(folder)) {
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

  private static List<Path> filesBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new GateFailed(
          "expected a folder with the results of tests at " + folder + ", found none; correct it");
    }
    try (Stream<Path> files = Files.find(folder, DEPTH, (path, facts) -> isOurs(path))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new GateFailed("cannot search " + folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean isOurs(Path path) {
    var folder = path.getParent();
    return path.toString().endsWith(".tsv") && folder != null && folder.endsWith(FOLDER);
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
