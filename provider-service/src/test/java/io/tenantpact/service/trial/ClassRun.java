package io.tenantpact.service.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * How a test class went.
 *
 * @param tests how many there were
 * @param failures in the order of the tests; a container's too, such as a service that does not
 *     start
 */
record ClassRun(int tests, List<Failure> failures) {

  /** What a test or a container said when it failed. */
  record Failure(String test, String message) {}

  /** Runs a test class of the service's. */
  static ClassRun of(String testClass) {
    var outcomes = new Outcomes();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass("io.tenantpact.service." + testClass))
            .build();
    LauncherFactory.create().execute(request, outcomes);
    return new ClassRun(outcomes.tests, List.copyOf(outcomes.failures));
  }

  private static final class Outcomes implements TestExecutionListener {

    private int tests;
    private final List<Failure> failures = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        tests++;
      }
      if (result.getStatus() != Status.SUCCESSFUL) {
        var message = result.getThrowable().map(Throwable::getMessage).orElse("");
        failures.add(new Failure(test.getDisplayName(), Objects.requireNonNullElse(message, "")));
      }
    }
  }
}
