package io.tenantpact.contracts.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.provider.shard.Shard;
import io.tenantpact.contracts.provider.shard.ShardFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationSettingsTest {

  @Test
  void aPropertyComesBeforeTheEnvironment() {
    var settings =
        settings(Map.of("pactbroker.url", "http://a"), Map.of("PACTBROKER_URL", "http://b"));

    assertThat(settings.brokerUrl()).contains("http://a");
    assertThat(settings(Map.of(), Map.of("PACTBROKER_URL", "http://b")).brokerUrl())
        .contains("http://b");
  }

  @Test
  void withoutABrokerThereIsNone() {
    assertThat(settings(Map.of(), Map.of()).brokerUrl()).isEmpty();
    assertThat(settings(Map.of("pactbroker.url", " "), Map.of()).brokerUrl()).isEmpty();
  }

  @Test
  void credentialsAreInPactJvmsForm() {
    assertThat(
            settings(
                    Map.of("pactbroker.auth.username", "ann", "pactbroker.auth.password", "secret"),
                    Map.of())
                .brokerOptions())
        .containsEntry("authentication", List.of("basic", "ann", "secret"));
    assertThat(settings(Map.of("pactbroker.auth.token", "t"), Map.of()).brokerOptions())
        .containsEntry("authentication", List.of("bearer", "t"));
  }

  @Test
  void theBrokersOwnVariablesAreUnderstood() {
    assertThat(
            settings(Map.of(), Map.of("PACT_BROKER_USERNAME", "ann", "PACT_BROKER_PASSWORD", "s"))
                .brokerOptions())
        .containsEntry("authentication", List.of("basic", "ann", "s"));
    assertThat(settings(Map.of(), Map.of("PACT_BROKER_TOKEN", "t")).brokerOptions())
        .containsEntry("authentication", List.of("bearer", "t"));
  }

  @Test
  void aGivenVersionIsTaken() {
    var version =
        settings(Map.of("pact.provider.version", "7", "pact.provider.branch", "main"), Map.of())
            .providerVersion();

    assertThat(version.number()).isEqualTo("7");
    assertThat(version.branch()).isEqualTo("main");
  }

  @Test
  void nothingIsPublishedUnlessItIsSaid() {
    assertThat(settings(Map.of(), Map.of()).publishResults()).isFalse();
    assertThat(settings(Map.of("pact.verifier.publishResults", "true"), Map.of()).publishResults())
        .isTrue();
  }

  @Test
  void anExchangeIsGivenUpAfterTenSecondsOrWhatIsSet() {
    assertThat(settings(Map.of(), Map.of()).timeout()).hasSeconds(10);
    assertThat(settings(Map.of("tenantpact.verification.timeout", "2"), Map.of()).timeout())
        .hasSeconds(2);
    var settings = settings(Map.of("tenantpact.verification.timeout", "soon"), Map.of());
    assertThatThrownBy(settings::timeout)
        .hasMessageContaining("tenantpact.verification.timeout to be a number from 1, was 'soon'");
  }

  @Test
  void aShardIsAllOfItUnlessItIsSaid() {
    assertThat(settings(Map.of(), Map.of()).shard()).isEmpty();
    assertThat(settings(Map.of(), Map.of("TENANTPACT_VERIFICATION_SHARD", "2/3")).shard())
        .contains(new Shard(2, 3));
  }

  @Test
  void aShardThatPublishesSharesAFolder() {
    var environment =
        Map.of(
            "TENANTPACT_VERIFICATION_SHARD", "2/3",
            "PACT_PROVIDER_VERSION", "7",
            "PACT_PROVIDER_BRANCH", "main",
            "PACT_VERIFIER_PUBLISHRESULTS", "true");
    var alone = settings(Map.of(), environment);
    assertThatThrownBy(alone::shard)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected tenantpact.verification.shards where results of");

    var together = settings(Map.of("tenantpact.verification.shards", "shards"), environment);
    assertThat(together.shardFolder(getClass()))
        .contains(new ShardFolder(Path.of("shards", getClass().getName()), new Shard(2, 3), "7"));
  }

  @Test
  void aNumberOfThreadsThatIsNoneIsRefused() {
    assertThat(settings(Map.of("tenantpact.verification.threads", "3"), Map.of()).threads())
        .isEqualTo(3);
    for (var wrong : new String[] {"0", "-1", "many"}) {
      var settings = settings(Map.of("tenantpact.verification.threads", wrong), Map.of());

      assertThatThrownBy(settings::threads)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("was '" + wrong + "'");
    }
  }

  private static VerificationSettings settings(
      Map<String, String> properties, Map<String, String> environment) {
    return new VerificationSettings(properties::get, environment);
  }
}
