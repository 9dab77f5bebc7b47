package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.requirement.Requirement;
import io.tenantpact.contracts.gate.requirement.Requirement.Cover;
import io.tenantpact.contracts.gate.requirement.Requirements;
import io.tenantpact.contracts.gate.requirement.TestRun;
import java.util.List;
import java.util.Locale;

/**
 * The requirements as the page shows them.
 *
 * @param all how many there are
 * @param covered how many have tests that all passed; the other counts accordingly
 * @param runs whose tests ran, as a list in words; empty if nobody's
 * @param strangers what only tests name, with these tests, likewise
 */
record RequirementsView(
    List<RowView> rows,
    int all,
    long covered,
    long failed,
    long leftOut,
    long uncovered,
    String runs,
    String strangers) {

  /** One requirement. */
  record RowView(String id, String text, String cover, String words, String mark, String tests) {}

  static RequirementsView of(Requirements all) {
    var requirements = all.rows();
    return new RequirementsView(
        requirements.stream().map(RequirementsView::row).toList(),
        requirements.size(),
        count(requirements, Cover.COVERED),
        count(requirements, Cover.FAILED),
        count(requirements, Cover.LEFT_OUT),
        count(requirements, Cover.UNCOVERED),
        String.join(", ", all.runs()),
        String.join(", ", all.strangers().stream().map(RequirementsView::stranger).toList()));
  }

  private static String stranger(Requirement each) {
    var tests = each.tests().stream().map(TestRun::test).distinct().toList();
    return each.id() + " (" + String.join(", ", tests) + ")";
  }

  private static RowView row(Requirement each) {
    var cover = each.cover();
    return new RowView(
        each.id(),
        each.text(),
        cover.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        words(each),
        mark(cover),
        String.join("\n", each.tests().stream().map(RequirementsView::test).toList()));
  }

  private static String words(Requirement each) {
    return switch (each.cover()) {
      case COVERED -> "covered by " + each.ran().size();
      case FAILED -> "a test of it does not pass";
      case LEFT_OUT -> "left out: " + each.leftOut();
      case UNCOVERED -> "no test that ran here covers it";
    };
  }

  private static String mark(Cover cover) {
    return switch (cover) {
      case COVERED -> "✓";
      case FAILED -> "✗";
      case LEFT_OUT -> "–";
      case UNCOVERED -> "?";
    };
  }

  private static String test(TestRun run) {
    return run.result() == TestRun.Result.PASSED
        ? run.test()
        : run.test() + " (" + run.result().name().toLowerCase(Locale.ROOT) + ")";
  }

  private static long count(List<Requirement> requirements, Cover cover) {
    return requirements.stream().filter(each -> each.cover() == cover).count();
  }
}
