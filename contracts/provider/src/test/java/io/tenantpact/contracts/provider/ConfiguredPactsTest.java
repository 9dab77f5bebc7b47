package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.Pact;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real broker hands out for what the settings ask for. */
class ConfiguredPactsTest {

  private static final String PACT =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
         {"type": "Synchronous/HTTP", "description": "%s", "pending": false,
          "request": {"method": "GET", "path": "/"}, "response": {"status": 200}}]}
      """;
  private static final String SELECTORS = "pactbroker.consumerversionselectors.rawjson";
  private static final String PENDING = "pactbroker.enablePending";
  private static final String WIP_SINCE = "pactbroker.includeWipPactsSince";

  @TempDir private Path folder;
  private BrokerStage broker;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = BrokerStage.start(folder);
    broker.publish(PACT.formatted("of main"), "1", "main");
    broker.publish(PACT.formatted("of a feature"), "2", "feature");
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void withoutASettingTheMainBranchIsVerifiedAndAFeatureIsNot() {
    assertThat(descriptions(load(Map.of()))).containsExactly("of main");
  }

  @Test
  void selectorsAreTakenAsTheyAre() {
    assertThat(descriptions(load(Map.of(SELECTORS, "[{\"branch\": \"feature\"}]"))))
        .containsExactly("of a feature");
  }

  @Test
  void workInProgressComesBesideThemAndIsPending() {
    var pacts = load(Map.of(WIP_SINCE, "2020-01-31"));

    assertThat(descriptions(pacts)).containsExactlyInAnyOrder("of main", "of a feature");
    assertThat(pacts)
        .allMatch(each -> VerificationRun.isPending(each, each.getInteractions().get(0)));
  }

  @Test
  void nothingIsPendingIfTheSettingsSaySo() {
    assertThat(load(Map.of(PENDING, "false")))
        .singleElement()
        .matches(each -> !VerificationRun.isPending(each, each.getInteractions().get(0)));
  }

  @Test
  void workInProgressThatCannotBePendingIsRefused() {
    assertThatThrownBy(() -> load(Map.of(WIP_SINCE, "2020-01-31", PENDING, "false")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected " + PENDING + "=true where " + WIP_SINCE + " is set");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        SELECTORS + " | main | a JSON array of selectors",
        SELECTORS + " | [] | a JSON array of selectors",
        SELECTORS + " | [1] | a JSON array of selectors",
        PENDING + " | yes | true or false",
        WIP_SINCE + " | last week | a date such as 2026-01-31"
      })
  void whatCannotBeReadIsNamed(String name, String value, String wanted) {
    assertThatThrownBy(() -> load(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected %s to be %s, was '%s'".formatted(name, wanted, value));
  }

  private List<Pact> load(Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("pactbroker.url", broker.url());
    settings.put("pact.provider.version", "1");
    settings.put("pact.provider.branch", "trunk");
    return new ConfiguredPacts("none", new VerificationSettings(settings, Map.of())).load("p");
  }

  private static List<String> descriptions(List<Pact> pacts) {
    return pacts.stream().map(each -> each.getInteractions().get(0).getDescription()).toList();
  }
}
