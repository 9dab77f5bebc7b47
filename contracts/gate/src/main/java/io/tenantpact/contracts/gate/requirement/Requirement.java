package io.tenantpact.contracts.gate.requirement;

import java.util.List;

/**
 * One requirement, and the tests that carry its id as a tag.
 *
 * @param id such as {@code T5}
 * @param text what it asks for, in a sentence; empty if no list names it
 * @param leftOut why nothing has to cover it; empty if something has to
 * @param tests in order of name
 */
public record Requirement(String id, String text, String leftOut, List<TestRun> tests) {

  /** How far it is covered. */
  public enum Cover {
    /** By tests, all of which passed. */
    COVERED,
    /** By tests, of which one did not pass. */
    FAILED,
    /** By nothing, on purpose. */
    LEFT_OUT,
    /** By no test that ran. */
    UNCOVERED
  }

  /** How far it is covered; tests that were skipped cover nothing. */
  public Cover cover() {
    var ran = ran();
    if (ran.isEmpty()) {
      return leftOut.isEmpty() ? Cover.UNCOVERED : Cover.LEFT_OUT;
    }
    return ran.stream().allMatch(each -> each.result() == TestRun.Result.PASSED)
        ? Cover.COVERED
        : Cover.FAILED;
  }

  /** The tests that were not skipped. */
  public List<TestRun> ran() {
    return tests.stream().filter(each -> each.result() != TestRun.Result.SKIPPED).toList();
  }
}
