package io.tenantpact.contracts.gate.requirement;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A project's requirements. They are listed in tables of Markdown, an id such as {@code T5} and a
 * sentence in each row; the ones that are left out on purpose stand with the reason in a table of
 * their own, in a file beside it whose name ends with {@code -left-out.md}.
 *
 * @param rows one for each requirement
 * @param strangers what tests name and the tables do not have: it may be mistyped, and covers
 *     nothing
 * @param runs which modules' tests ran and when, such as {@code contracts/terms unit}: of others
 *     nothing is known, neither that they cover a row nor that they do not
 */
public record Requirements(List<Requirement> rows, List<Requirement> strangers, List<String> runs) {

  /** Rows, strangers and runs, each of which may be empty. */
  public Requirements {
    rows = List.copyOf(rows);
    strangers = List.copyOf(strangers);
    runs = List.copyOf(runs);
  }

  /** Nothing is known of any. */
  public static Requirements none() {
    return new Requirements(List.of(), List.of(), List.of());
  }

  /**
   * The requirements, with the tests that cover them.
   *
   * @param list the tables
   * @param project the folder below which the modules' tests left their results
   * @throws GateFailed if there is no table, since then nothing would be uncovered, or a row in one
   *     that is none or is there twice
   */
  public static Requirements read(Path list, Path project) {
    var table = RequirementTable.in(list);
    if (table.rows().isEmpty()) {
      throw new GateFailed(
          "expected a table of requirements in %s, found none; correct --requirements"
              .formatted(list));
    }
    var leftOut = RequirementTable.in(leftOutBeside(list));
    leftOut.requireWithin(table);
    var files = TestRunFiles.below(project);
    var runs = files.results();
    return new Requirements(
        table.rows().keySet().stream()
            .map(id -> row(id, table.rows(), leftOut.rows(), runs))
            .toList(),
        runs.keySet().stream()
            .filter(each -> !table.rows().containsKey(each))
            .map(id -> row(id, Map.of(), Map.of(), runs))
            .toList(),
        files.names());
  }

  /** Only those that tests name, which is no coverage of anything. */
  public static Requirements namedByTests(Path project) {
    var files = TestRunFiles.below(project);
    var runs = files.results();
    return new Requirements(
        runs.keySet().stream()
            .filter(RequirementTable.ID.asMatchPredicate())
            .map(id -> row(id, Map.of(), Map.of(), runs))
            .toList(),
        List.of(),
        files.names());
  }

  private static Requirement row(
      String id,
      Map<String, String> texts,
      Map<String, String> reasons,
      Map<String, List<TestRun>> runs) {
    return new Requirement(
        id,
        texts.getOrDefault(id, ""),
        reasons.getOrDefault(id, ""),
        runs.getOrDefault(id, List.of()));
  }

  private static Path leftOutBeside(Path list) {
    var name = list.getFileName().toString().replaceFirst("\\.md$", "") + "-left-out.md";
    return list.resolveSibling(name);
  }
}
