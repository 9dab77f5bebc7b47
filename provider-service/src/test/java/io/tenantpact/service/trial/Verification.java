package io.tenantpact.service.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What a test class that verifies pacts came to.
 *
 * @param interactions how many were verified
 * @param broken which of them do not hold, in the order of the pacts
 */
record Verification(int interactions, List<Broken> broken) {

  /** Runs a test class of the service's. */
  static Verification by(String testClass) {
    var outcomes = new Outcomes();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass("io.tenantpact.service." + testClass))
            .build();
    LauncherFactory.create().execute(request, outcomes);
    return new Verification(outcomes.interactions, List.copyOf(outcomes.broken));
  }

  /** Whether interactions were verified, and all of them hold. */
  boolean holds() {
    return interactions > 0 && broken.isEmpty();
  }

  Optional<Broken> firstBroken() {
    return broken.stream().findFirst();
  }

  private static final class Outcomes implements TestExecutionListener {

    private int interactions;
    private final List<Broken> broken = new ArrayList<>();

    /** A container that fails is the service that does not start: everything is broken then. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        interactions++;
      }
      if (result.getStatus() != Status.SUCCESSFUL) {
        var message = result.getThrowable().map(Throwable::getMessage).orElse("");
        broken.add(new Broken(test.getDisplayName(), message == null ? "" : message));
      }
    }
  }
}
