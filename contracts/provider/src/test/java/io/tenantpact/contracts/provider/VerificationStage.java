package io.tenantpact.contracts.provider;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.tenantpact.contracts.provider.result.VerificationReport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import tools.jackson.databind.json.JsonMapper;

/** Runs verification classes as a build does that publishes: by JUnit, with a broker's pacts. */
final class VerificationStage {

  private final Path reports;
  private final Map<String, String> settings = new HashMap<>();

  private VerificationStage(Path reports) {
    this.reports = reports;
  }

  /** Version 7 of {@code main} is verified; the reports go below the folder. */
  static VerificationStage of(BrokerStage broker, Path folder) {
    var reports = folder.resolve("reports");
    return new VerificationStage(reports)
        .with("pactbroker.url", broker.url())
        .with("tenantpact.verification.reports", reports.toString())
        .with("pact.provider.version", "7")
        .with("pact.provider.branch", "main")
        .with("pact.verifier.publishResults", "true");
  }

  /** From now on every run has this setting. */
  VerificationStage with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  VerificationStage without(String setting) {
    settings.remove(setting);
    return this;
  }

  /** The settings are there only while it runs. */
  EngineExecutionResults run(Class<?> verification) {
    settings.forEach(System::setProperty);
    try {
      return EngineTestKit.engine("junit-jupiter").selectors(selectClass(verification)).execute();
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  /** Of the class as a whole, where publishing happens, and of the tests. */
  static List<String> errors(EngineExecutionResults results) {
    return results
        .allEvents()
        .failed()
        .map(each -> each.getRequiredPayload(TestExecutionResult.class))
        .map(each -> each.getThrowable().map(Throwable::toString).orElse(""))
        .toList();
  }

  VerificationReport report(Class<?> verification) {
    var file = reports.resolve(verification.getName() + ".json");
    return JsonMapper.shared().readValue(file.toFile(), VerificationReport.class);
  }

  /** By an interaction's description all that was wrong with it; "" if it was kept. */
  Map<String, String> problems(Class<?> verification) {
    return report(verification).interactions().stream()
        .collect(
            Collectors.toMap(
                VerificationReport.Entry::description,
                each ->
                    each.problems().stream()
                        .map(one -> (one.kind() + " " + one.where()).strip() + ": " + one.message())
                        .collect(Collectors.joining("; "))));
  }
}
