package io.tenantpact.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fails a verification that was denied fewer than three times for each interaction. It has to be
 * registered before the verification itself, so that it comes after the verification's report.
 */
final class ThreeNoesForAYes implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext verification) {
    var folder = System.getProperty("tenantpact.verification.reports", "target/tenantpact");
    var name = verification.getRequiredTestClass().getName() + ".json";
    var report = JsonMapper.shared().readTree(Path.of(folder, name).toFile());

    var interactions = report.path("interactions");
    var denials =
        interactions
            .valueStream()
            .flatMap(each -> each.path("probes").valueStream())
            .filter(probe -> probe.path("outcome").asString().equals("denied"))
            .count();

    assertThat(denials)
        .as("probes that were denied")
        .isGreaterThanOrEqualTo(3L * interactions.size());
  }
}
