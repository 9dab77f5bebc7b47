package io.tenantpact.contracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.Liveness;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("K4")
class ReleaseTest {

  @TempDir private Path folder;
  private BrokerStage stage;

  @BeforeEach
  void start() {
    stage = BrokerStage.start(folder);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void twoThatFitGetIn() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");

    assertThat(decide("c1", "p1")).allMatch(Verdict::deployable);
    assertThat(released()).containsExactly("c1");
    assertThat(deployed()).containsExactly("p1");
  }

  @Test
  void theSameTwoGetInAgain() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    decide("c1", "p1");

    assertThat(decide("c1", "p1")).allMatch(Verdict::deployable);
    assertThat(released()).containsExactly("c1");
    assertThat(deployed()).containsExactly("p1");
  }

  @Test
  void onANoWhatWasThereBeforeIsThereStill() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    decide("c1", "p1");
    stage.publish("c2", "list", "get");
    stage.verify("c1", "p2");
    stage.verify("c2", "p2", "get");

    var verdicts = decide("c2", "p2");

    assertThat(verdicts).noneMatch(Verdict::deployable);
    assertThat(released()).containsExactly("c1");
    assertThat(deployed()).containsExactly("p1");
  }

  /** Recorded and taken back again, a version was there for whoever asked meanwhile. */
  @Test
  void onANoNothingWasEverRecorded() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    decide("c1", "p1");
    var before = records();
    stage.publish("c2", "list", "get");
    stage.verify("c1", "p2");
    stage.verify("c2", "p2", "get");

    assertThat(decide("c2", "p2")).noneMatch(Verdict::deployable);
    assertThat(records()).isEqualTo(before).hasSize(2);
  }

  @Test
  void theDeploymentThatTheProvidersEndsDoesNotCount() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    decide("c1", "p1");
    stage.publish("c2", "list", "get");
    stage.verify("c2", "p1", "get");
    stage.verify("c1", "p2");
    stage.verify("c2", "p2");

    assertThat(decide("c2", "p2")).allMatch(Verdict::deployable);
    assertThat(released()).containsExactlyInAnyOrder("c1", "c2");
    assertThat(deployed()).containsExactly("p2");
  }

  @Test
  void aConsumerThatStaysCounts() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    decide("c1", "p1");
    stage.publish("c2", "list", "get");
    stage.verify("c1", "p2", "list");
    stage.verify("c2", "p2");

    var verdicts = decide("c2", "p2");

    assertThat(verdicts).extracting(Verdict::deployable).containsExactly(true, false);
    assertThat(verdicts.get(1).reasons().get(0))
        .isEqualTo("shop p2 does not keep the pact of web c1");
    assertThat(released()).containsExactly("c1");
    assertThat(deployed()).containsExactly("p1");
  }

  @Test
  void aProviderOnAnotherInstanceStaysAndCounts() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    decide("c1", "p1");
    stage.deployTo("tenant-a", "p1", "test");
    stage.publish("c2", "list", "get");
    stage.verify("c2", "p1", "get");
    stage.verify("c1", "p2");
    stage.verify("c2", "p2");

    var verdicts = decide("c2", "p2");

    assertThat(verdicts).extracting(Verdict::deployable).containsExactly(false, true);
    assertThat(verdicts.get(0).reasons().get(0))
        .isEqualTo("shop p1 does not keep the pact of web c2");
  }

  @Test
  void aReleasedProviderStaysAndCountsAlsoWithoutAResult() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    decide("c1", "p1");
    new Environments(stage.client()).record(Liveness.RELEASED, stage.provider("p1"), "test");
    stage.publish("c2", "list", "get");
    stage.verify("c1", "p2");
    stage.verify("c2", "p2");

    assertThat(decide("c2", "p2").get(0).reasons())
        .containsExactly("shop p1 has not verified the pact of web c2");
  }

  @Test
  void anotherProviderThatIsThereCounts() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1");
    var bank = stage.between("web", "bank");
    bank.publish("c0", "pay");
    bank.verify("c0", "b1");
    new Environments(stage.client()).ensure("test");
    new Environments(stage.client()).record(Liveness.DEPLOYED, bank.provider("b1"), "test");
    bank.publish("c1", "pay", "refund");

    var verdicts = decide("c1", "p1");

    assertThat(verdicts).extracting(Verdict::deployable).containsExactly(false, true);
    assertThat(verdicts.get(0).reasons())
        .containsExactly("bank b1 has not verified the pact of web c1");
    assertThat(released()).isEmpty();
  }

  @Test
  void twoThatNeedEachOtherGetIn() {
    var back = stage.between("shop", "web");
    stage.publish("v1", "list");
    back.publish("v1", "notify");
    stage.verify("v1", "v1");
    back.verify("v1", "v1");

    assertThat(decide("v1", "v1")).allMatch(Verdict::deployable);
    assertThat(released()).containsExactly("v1");
  }

  /** The consumer's pact may have failed to be published. */
  @Test
  void twoOfWhichOnlyTheProviderNeedsTheOtherAreANo() {
    var back = stage.between("shop", "web");
    back.publish("v1", "notify");
    back.verify("v1", "v1");

    assertThat(decide("v1", "v1"))
        .noneMatch(Verdict::deployable)
        .allSatisfy(
            each ->
                assertThat(each.reasons())
                    .singleElement()
                    .asString()
                    .endsWith("and nothing proves nothing: web v1 has no pact with shop"));
    assertThat(released()).isEmpty();
  }

  @Test
  void twoWithoutAPactAreANo() {
    var bank = stage.between("web", "bank");
    bank.publish("c1", "pay");
    var till = stage.between("till", "shop");
    till.publish("t1", "list");
    till.verify("t1", "p1");

    assertThat(decide("c1", "p1"))
        .allSatisfy(each -> assertThat(each.reasons().get(0)).contains("nothing proves nothing"));
    assertThat(released()).isEmpty();
  }

  @Test
  void aNoIsNoHindranceForTheNextOne() {
    stage.publish("c1", "list");
    stage.verify("c1", "p1", "list");
    decide("c1", "p1");
    stage.verify("c1", "p2");

    assertThat(decide("c1", "p2")).allMatch(Verdict::deployable);
  }

  @Test
  void uncommittedSourceIsAskedForButNeverStays() {
    stage.publish("abc-dirty.1", "list");
    stage.verify("abc-dirty.1", "abc-dirty.1");

    assertThat(decide("abc-dirty.1", "abc-dirty.1")).allMatch(Verdict::deployable);
    assertThat(released()).isEmpty();
    assertThat(deployed()).isEmpty();
  }

  @Test
  void aProviderThatPublishedNothingIsANo() {
    stage.publish("c1", "list");

    var verdicts = decide("c1", "p1");

    assertThat(verdicts).singleElement().matches(verdict -> !verdict.deployable());
    assertThat(verdicts.get(0).reasons().get(0)).contains("knows no shop p1");
    assertThat(released()).isEmpty();
  }

  private List<Verdict> decide(String consumer, String provider) {
    return new Release(stage.client(), "test")
        .decide(stage.consumer(consumer), stage.provider(provider));
  }

  private List<String> released() {
    return live("released-versions/currently-supported", "releasedVersions");
  }

  private List<String> deployed() {
    return live("deployed-versions/currently-deployed", "deployedVersions");
  }

  private List<String> records() {
    return Stream.of(
            "released-versions/currently-supported", "deployed-versions/currently-deployed")
        .flatMap(path -> inTest(path).findValuesAsString("uuid").stream())
        .toList();
  }

  private List<String> live(String path, String list) {
    return inTest(path)
        .path(list)
        .valueStream()
        .map(each -> each.at("/_embedded/version/number").asString())
        .toList();
  }

  private JsonNode inTest(String path) {
    var environments = stage.client().get(stage.url() + "/environments");
    var test = environments.at("/_embedded/environments/0");
    return stage.client().get(BrokerClient.link(test, "self") + "/" + path).path("_embedded");
  }
}
