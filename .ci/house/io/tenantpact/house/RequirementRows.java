package io.tenantpact.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Leaves behind which requirements a run's tests covered, by their tags: {@code
 * target/requirement-rows/<run>.tsv}, a line for each test and tag, with a tab between tag, test
 * and result. The gate's report reads it, and tells of tags that are no requirement's; the test
 * runners' own reports have no tags.
 */
public final class RequirementRows implements TestExecutionListener {

  private static final Path FOLDER = Path.of("target", "requirement-rows");

  private final @Nullable String run = System.getProperty("tenantpact.rows");
  private final List<String> lines = new ArrayList<>();

  /** A run that breaks off leaves nothing, and not what the one before it left. */
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (run != null) {
      try {
        Files.deleteIfExists(FOLDER.resolve(run + ".tsv"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

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
    if (run == null) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(run + ".tsv"), lines.stream().sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(TestIdentifier test, String result) {
    if (test.isTest()) {
      test.getTags().stream()
          .map(TestTag::getName)
          .forEach(tag -> lines.add(String.join("\t", tag, nameOf(test), result)));
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
