package io.tenantpact.contracts.broker;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.pactbroker.Latest;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.core.pactbroker.To;
import au.com.dius.pact.core.support.Auth;
import au.com.dius.pact.core.support.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** pact-jvm's own client works with this broker unchanged. */
@Tag("K2")
@Tag("K4")
class PactJvmClientTest {

  @TempDir Path folder;

  @Test
  void itPublishesFetchesReportsAndAsks() throws IOException {
    try (var broker = TestBroker.start(folder)) {
      var client = client(broker, Map.of());
      var prod = broker.environment("prod", true);

      assertOk(client.uploadPactFile(pactFile(), publication("1")));
      var pact = fetch(client);
      report(client, pact, "p1", true);
      broker.deploy("orders", "p1", prod, null);

      assertThat(canIDeploy(client)).isTrue();
      assertThat(pact.getPending()).isTrue();
      assertThat(pact.getNotices()).isNotEmpty();
    }
  }

  /** It always asks for the latest version only; the broker looks at all that are live. */
  @Test
  void itGetsNoFalseYesForTwoLiveVersions() throws IOException {
    try (var broker = TestBroker.start(folder)) {
      var client = client(broker, Map.of());
      var prod = broker.environment("prod", true);
      assertOk(client.uploadPactFile(pactFile(), publication("1")));
      var pact = fetch(client);
      report(client, pact, "p1", false);
      report(client, pact, "p2", true);

      broker.deploy("orders", "p1", prod, "tenant-a");
      broker.deploy("orders", "p2", prod, "tenant-b");

      assertThat(canIDeploy(client)).isFalse();
    }
  }

  @Test
  void itLogsInWhenAskedTo() throws IOException {
    try (var broker = TestBroker.start(folder, options -> options.withBasicAuth("ci", "secret"))) {
      var login =
          Map.<String, Object>of("authentication", new Auth.BasicAuthentication("ci", "secret"));

      assertOk(client(broker, login).uploadPactFile(pactFile(), publication("1")));
      assertThat(fetch(client(broker, login)).getName()).contains("shop");
    }
  }

  private static PactBrokerClient client(TestBroker broker, Map<String, Object> options) {
    return new PactBrokerClient(
        broker.url().toString(), new HashMap<>(options), new PactBrokerClientConfig());
  }

  private java.io.File pactFile() throws IOException {
    var file = folder.resolve("shop-orders.json");
    return Files.writeString(file, TestBroker.pact("shop", "orders", "/1")).toFile();
  }

  private static PublishConfiguration publication(String version) {
    return new PublishConfiguration(version, List.of("dev"), "main", "http://ci/1");
  }

  private static PactBrokerResult fetch(PactBrokerClient client) {
    return client
        .fetchConsumersWithSelectorsV2(
            "orders",
            List.of(ConsumerVersionSelectors.MainBranch.INSTANCE),
            List.of(),
            "main",
            true,
            "")
        .unwrap()
        .get(0);
  }

  private static void report(
      PactBrokerClient client, PactBrokerResult pact, String version, boolean success) {
    var fetched = client.fetchPact(pact.getSource(), true);
    var links = new HashMap<String, Object>();
    fetched.getLinks().forEach((rel, link) -> links.put(rel.toLowerCase(Locale.ROOT), link));
    assertOk(client.publishProviderBranch(links, "orders", "main", version));
    assertOk(client.publishProviderTags(links, "orders", List.of("built"), version));
    var result = success ? new TestResult.Ok(Set.of()) : new TestResult.Failed(List.of(), "broken");
    assertOk(client.publishVerificationResults(links, result, version));
  }

  private static boolean canIDeploy(PactBrokerClient client) {
    return client
        .canIDeploy("shop", "1", new Latest.UseLatest(false), new To(null, "prod", null))
        .getOk();
  }

  private static void assertOk(Result<?, ?> result) {
    assertThat(result).isInstanceOf(Result.Ok.class);
  }
}
