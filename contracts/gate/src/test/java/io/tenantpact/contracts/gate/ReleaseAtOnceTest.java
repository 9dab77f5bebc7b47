package io.tenantpact.contracts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.gate.wire.LiveVersion;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases into one environment at the same time. */
@Tag("K4")
class ReleaseAtOnceTest {

  private static final String CLAIM = "POST .*/deployed-versions/";

  @TempDir private Path folder;
  private BrokerStage stage;

  /** Two pairs that fit, each with what is there, and neither with the other. */
  @BeforeEach
  void start() {
    stage = BrokerStage.start(folder);
    stage.publish("c0", "list");
    stage.publish("c1", "list", "get");
    stage.publish("c2", "list", "find");
    stage.verify("c0", "p0");
    decide(stage.client(), "0");
    for (var each : List.of("1", "2")) {
      stage.verify("c0", "p" + each);
      stage.verify("c" + each, "p" + each);
    }
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void whoComesSecondTakesBackItsOwnRecordsAlone() throws IOException {
    try (var door =
        BrokerDoor.before(stage.url(), CLAIM, () -> assertYes(decide(stage.client(), "1")))) {
      var verdicts = decide(door.client(), "2");

      assertThat(door.wasPassed()).isTrue();
      assertThat(verdicts).extracting(Verdict::deployable).containsExactly(true, false);
      assertThat(verdicts.get(1).reasons())
          .containsExactly(
              "no version of shop that counts has verified the pact of web c1",
              "it was a yes before something else came into test; web c2 and shop p2 are taken back from there");
      assertThat(live()).containsExactlyInAnyOrder("web c0", "web c1", "shop p1");
    }
  }

  @Test
  void aProviderThatIsAskedForAgainCountsForOthers() throws IOException {
    var other = new ArrayList<Verdict>();
    var event = (Runnable) () -> other.addAll(decide(stage.client(), "1"));
    try (var door = BrokerDoor.before(stage.url(), "POST .*/released-versions/", event)) {
      assertYes(decide(door.client(), "2"));

      assertThat(other).extracting(Verdict::deployable).containsExactly(false, true);
      assertThat(other.get(0).reasons())
          .containsExactly("shop p2 has not verified the pact of web c1");
      assertThat(live()).containsExactlyInAnyOrder("web c0", "web c2", "shop p2");
    }
  }

  @Test
  void aConsumerThatWasThereBeforeIsThereStill() throws IOException {
    assertYes(decide(stage.client(), "2"));
    stage.verify("c2", "p1");
    try (var door =
        BrokerDoor.before(stage.url(), CLAIM, () -> assertYes(decide(stage.client(), "1")))) {
      assertThat(decide(door.client(), "2")).anyMatch(each -> !each.deployable());
      assertThat(live()).containsExactlyInAnyOrder("web c0", "web c1", "web c2", "shop p1");
    }
  }

  @Test
  void whatCannotBeAskedForAgainIsTakenBack() throws IOException {
    try (var door =
        BrokerDoor.before(stage.url(), "POST .*/released-versions/", ReleaseAtOnceTest::fail)) {
      assertThatThrownBy(() -> decide(door.client(), "1"))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("500");
      assertThat(live()).containsExactlyInAnyOrder("web c0", "shop p0");
    }
  }

  @Test
  void anEnvironmentThatSomebodyElseMakesMeanwhileIsThere() throws IOException {
    var event = (Runnable) () -> new Environments(stage.client()).ensure("moon");
    try (var door = BrokerDoor.before(stage.url(), "POST /environments$", event)) {
      new Environments(door.client()).ensure("moon");

      assertThat(door.wasPassed()).isTrue();
      assertThat(new Environments(stage.client()).live("web", "moon")).isEmpty();
    }
  }

  @Test
  void anEnvironmentThatCannotBeMadeIsAFailure() throws IOException {
    try (var door =
        BrokerDoor.before(stage.url(), "POST /environments$", ReleaseAtOnceTest::fail)) {
      assertThatThrownBy(() -> new Environments(door.client()).ensure("moon"))
          .isInstanceOf(GateFailed.class);
    }
  }

  private List<Verdict> decide(BrokerClient client, String number) {
    return new Release(client, "test")
        .decide(stage.consumer("c" + number), stage.provider("p" + number));
  }

  private static void assertYes(List<Verdict> verdicts) {
    assertThat(verdicts).hasSize(2).allMatch(Verdict::deployable);
  }

  private static void fail() {
    throw new IllegalStateException("the broker fails");
  }

  private List<String> live() {
    return Stream.of("web", "shop")
        .flatMap(each -> new Environments(stage.client()).live(each, "test").stream())
        .map(LiveVersion::version)
        .map(PacticipantVersion::toString)
        .toList();
  }
}
