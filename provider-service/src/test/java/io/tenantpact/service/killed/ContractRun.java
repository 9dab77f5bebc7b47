package io.tenantpact.service.killed;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Starts the service and verifies its pacts, in a JVM of its own that can be killed. */
final class ContractRun {

  /** By its name, since the class is nobody's to see. */
  private static final String VERIFICATION = "io.tenantpact.service.contract.ContractIT";

  private ContractRun() {}

  /** Ends with 1 if anything failed. */
  public static void main(String[] args) {
    var outcome = new SummaryGeneratingListener();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(VERIFICATION))
            .build();
    LauncherFactory.create().execute(request, outcome);
    outcome
        .getSummary()
        .printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 5);
    System.exit(outcome.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
  }
}
