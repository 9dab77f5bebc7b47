package io.tenantpact.contracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private List<String> live(String path, String list) {
    var environments = stage.client().get(stage.url() + "/environments");
    var test = environments.at("/_embedded/environments/0");
    return stage
        .client()
        .get(BrokerClient.link(test, "self") + "/" + path)
        .path("_embedded")
        .path(list)
        .valueStream()
        .map(each -> each.at("/_embedded/version/number").asString())
        .toList();
  }
}
