package io.tenantpact.contracts.gate.requirement;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A project's requirements. They are listed in a table of Markdown, an id such as {@code T5} and a
 * sentence in each row; the ones that are left out on purpose stand with the reason in a table of
 * their own, in a file beside it whose name ends with {@code -left-out.md}.
 *
 * @param rows one for each requirement
 * @param runs which modules' tests ran, such as {@code contracts/terms unit}: of others nothing is
 *     known, neither that they cover a row nor that they do not
 */
public record Requirements(List<Requirement> rows, List<String> runs) {

  private static final Pattern ID = Pattern.compile("[A-Z][0-9]+");
  private static final Pattern ROW =
      Pattern.compile("\\|\\s*(" + ID.pattern() + ")\\s*\\|\\s*(.*?)\\s*\\|\\s*");

  /** Rows and runs, each of which may be empty. */
  public Requirements {
    rows = List.copyOf(rows);
    runs = List.copyOf(runs);
  }

  /** Nothing is known of any. */
  public static Requirements none() {
    return new Requirements(List.of(), List.of());
  }

  /**
   * The requirements, with the tests that cover them.
   *
   * @param list the table
   * @param project the folder below which the modules' tests left their results
   * @throws GateFailed if there is no table: then nothing would be uncovered
   */
  public static Requirements read(Path list, Path project) {
    var texts = tableIn(list);
    if (texts.isEmpty()) {
      throw new GateFailed(
          "expected a table of requirements in %s, found none; correct --requirements"
              .formatted(list));
    }
    return covered(texts, tableIn(leftOutBeside(list)), project);
  }

  /** Only those that tests name, which is no coverage of anything. */
  public static Requirements namedByTests(Path project) {
    return covered(Map.of(), Map.of(), project);
  }

  private static Requirements covered(
      Map<String, String> texts, Map<String, String> reasons, Path project) {
    var files = TestRunFiles.below(project);
    var runs = files.results();
    var ids = new ArrayList<>(texts.keySet());
    runs.keySet().stream()
        .filter(each -> ID.matcher(each).matches() && !texts.containsKey(each))
        .forEach(ids::add);
    var rows =
        ids.stream()
            .map(
                id ->
                    new Requirement(
                        id,
                        texts.getOrDefault(id, ""),
                        reasons.getOrDefault(id, ""),
                        List.copyOf(runs.getOrDefault(id, List.of()))))
            .toList();
    return new Requirements(rows, files.names());
  }

  private static Path leftOutBeside(Path list) {
    var name = list.getFileName().toString().replaceFirst("\\.md$", "") + "-left-out.md";
    return list.resolveSibling(name);
  }

  private static Map<String, String> tableIn(Path file) {
    var table = new LinkedHashMap<String, String>();
    if (!Files.exists(file)) {
      return table;
    }
    try (var lines = Files.lines(file)) {
      lines
          .map(ROW::matcher)
          .filter(row -> row.matches())
          .forEach(row -> table.put(row.group(1), row.group(2)));
    } catch (IOException | UncheckedIOException e) {
      throw new GateFailed("cannot read " + file + ": " + e.getMessage(), e);
    }
    return table;
  }
}
