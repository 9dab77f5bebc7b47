package io.tenantpact.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Leaves behind which requirements a run's tests covered, by their tags: {@code
 * target/requirement-rows/<run>.tsv}, a line for each test and requirement, with a tab between
 * requirement, test and result. The gate's report reads it; the test runners' own reports have no
 * tags.
 */
public final class RequirementRows implements TestExecutionListener {

  private static final String ROW = "[A-Z][0-9]+";

  private final List<String> lines = new ArrayList<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    add(test, "skipped");
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    add(
        test,
        switch (result.getStatus()) {
          case SUCCESSFUL -> "passed";
          case ABORTED -> "skipped";
          case FAILED -> "failed";
        });
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var run = System.getProperty("tenantpact.rows");
    if (run == null) {
      return;
    }
    try {
      var folder = Files.createDirectories(Path.of("target", "requirement-rows"));
      Files.write(folder.resolve(run + ".tsv"), lines.stream().sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(TestIdentifier test, String result) {
    if (test.isTest()) {
      test.getTags().stream()
          .map(TestTag::getName)
          .filter(tag -> tag.matches(ROW))
          .forEach(row -> lines.add(String.join("\t", row, nameOf(test), result)));
    }
  }

  /** The class and the method; what a display name adds is not stable. */
  private static String nameOf(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(source -> simple(source.getClassName()) + "." + source.getMethodName())
        .orElse(test.getDisplayName())
        .replaceAll("\\s+", " ");
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
  }
}
