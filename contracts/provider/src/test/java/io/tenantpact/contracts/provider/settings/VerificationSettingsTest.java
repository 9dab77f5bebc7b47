package io.tenantpact.contracts.provider.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.provider.shard.Shard;
import io.tenantpact.contracts.provider.shard.ShardFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
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
  void anEmptyPropertyHidesNoVariable() {
    var empty = Map.of("pactbroker.url", " ", "tenantpact.verification.threads", "");
    var environment = Map.of("PACTBROKER_URL", "http://b", "TENANTPACT_VERIFICATION_THREADS", "3");

    assertThat(settings(empty, environment).brokerUrl()).contains("http://b");
    assertThat(settings(empty, environment).threads()).isEqualTo(3);
  }

  @Test
  void aNameThatIsMisspeltIsRefused() {
    var property = settings(Map.of("tenantpact.verification.thread", "3"), Map.of());
    var variable = settings(Map.of(), Map.of("TENANTPACT_VERIFICATION_PROOF_SEED", "3"));
    var inCapitals = settings(Map.of("tenantpact.verification.Probes", "off"), Map.of());

    assertThatThrownBy(property::requireEffective)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected tenantpact.verification.thread to end in one of [probes,");
    assertThatThrownBy(variable::requireEffective)
        .hasMessageContaining("TENANTPACT_VERIFICATION_PROOF_SEED");
    assertThatThrownBy(inCapitals::requireEffective)
        .hasMessageContaining("tenantpact.verification.Probes");
  }

  @Test
  void whatNothingWouldComeOfIsRefused() {
    var seed = settings(Map.of("tenantpact.verification.proofs.seed", "7"), Map.of());
    var pending = settings(Map.of(), Map.of("PACTBROKER_ENABLEPENDING", "false"));

    assertThatThrownBy(seed::requireEffective)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected tenantpact.verification.proofs=true beside"
                + " tenantpact.verification.proofs.seed, found none; add it, or take the other"
                + " away");
    assertThatThrownBy(pending::requireEffective)
        .hasMessageContaining("expected pactbroker.url beside pactbroker.enablePending");
  }

  @Test
  void whatTakesEffectIsNotRefused() {
    var all =
        Map.of(
            "tenantpact.verification.proofs", "true",
            "tenantpact.verification.proofs.orders", "2",
            "pactbroker.enablePending", "false",
            "java.version", "17");
    var environment =
        Map.of("PACT_BROKER_BASE_URL", "http://b", "TENANTPACT_VERIFICATION_PROOFS_SEED", "7");

    assertThatCode(settings(all, environment)::requireEffective).doesNotThrowAnyException();
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
  void aTokenComesBeforeAPassword() {
    var both = Map.of("pactbroker.auth.username", "ann", "pactbroker.auth.token", "t");

    assertThat(settings(both, Map.of()).brokerOptions())
        .containsEntry("authentication", List.of("bearer", "t"));
  }

  @Test
  void aWordThatIsNoneOfTheTwoIsRefused() {
    var publish = settings(Map.of("pact.verifier.publishResults", "yes"), Map.of());
    var proofs = settings(Map.of("tenantpact.verification.proofs", "1"), Map.of());
    var probes = settings(Map.of("tenantpact.verification.probes", "false"), Map.of());

    assertThatThrownBy(publish::probes)
        .hasMessage("expected pact.verifier.publishResults to be true or false, was 'yes'");
    assertThatThrownBy(proofs::proofs)
        .hasMessage("expected tenantpact.verification.proofs to be true or false, was '1'");
    assertThatThrownBy(probes::probes)
        .hasMessage("expected tenantpact.verification.probes to be on or off, was 'false'");
  }

  @Test
  void shapesAloneAreNotPublished() {
    var off = Map.of("tenantpact.verification.probes", "off");
    assertThat(settings(off, Map.of()).probes()).isFalse();

    var published = settings(off, Map.of("PACT_VERIFIER_PUBLISHRESULTS", "true"));
    assertThatThrownBy(published::probes)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected probes where results are published");
  }

  @Test
  void aFolderOfShardsWithoutAShardIsRefused() {
    var settings = settings(Map.of("tenantpact.verification.shards", "shards"), Map.of());

    assertThatThrownBy(settings::shard)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected tenantpact.verification.shard beside");
  }

  @Test
  @Tag("K2")
  void theVersionIsReadOnce() {
    var environment =
        new HashMap<>(Map.of("PACT_PROVIDER_VERSION", "7", "PACT_PROVIDER_BRANCH", "b"));
    var settings = settings(Map.of(), environment);
    var first = settings.providerVersion();
    environment.put("PACT_PROVIDER_VERSION", "8");

    assertThat(settings.providerVersion()).isSameAs(first);
  }

  @Test
  void theBrokersOwnVariablesAreUnderstood() {
    assertThat(
            settings(Map.of(), Map.of("PACT_BROKER_USERNAME", "ann", "PACT_BROKER_PASSWORD", "s"))
                .brokerOptions())
        .containsEntry("authentication", List.of("basic", "ann", "s"));
    assertThat(settings(Map.of(), Map.of("PACT_BROKER_TOKEN", "t")).brokerOptions())
        .containsEntry("authentication", List.of("bearer", "t"));
    assertThat(settings(Map.of(), Map.of("PACT_BROKER_BASE_URL", "http://b")).brokerUrl())
        .contains("http://b");
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
        .hasMessageContaining(
            "tenantpact.verification.timeout to be a number from 1 to 9999, was 'soon'");
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
    return new VerificationSettings(properties, environment);
  }
}
