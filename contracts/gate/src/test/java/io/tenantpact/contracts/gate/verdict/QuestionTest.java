package io.tenantpact.contracts.gate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.BrokerStage;
import io.tenantpact.contracts.gate.OfficialMatrix;
import io.tenantpact.contracts.gate.verdict.MatrixRow.Result;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.gate.wire.Liveness;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("K4")
class QuestionTest {

  @TempDir private Path folder;
  private BrokerStage stage;

  @BeforeEach
  void start() {
    stage = BrokerStage.start(folder);
    new Environments(stage.client()).ensure("test");
    stage.publish("c1", "list", "get");
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void aPactThatIsKeptByWhatIsThereIsAYes() {
    stage.verify("c1", "p1");
    deploy("p1");

    var verdict = ask("c1");

    assertThat(verdict.deployable()).isTrue();
    assertThat(verdict.reasons())
        .singleElement()
        .asString()
        .contains("every interaction of 1 pact");
    assertThat(verdict.matrix()).extracting(MatrixRow::result).containsExactly(Result.KEPT);
  }

  @Test
  void aPactIsCountedOnceThoughSeveralVersionsOfTheProviderKeepIt() {
    stage.verify("c1", "p1");
    stage.verify("c1", "p2");
    deploy("p1");
    new Environments(stage.client()).record(Liveness.RELEASED, stage.provider("p2"), "test");

    var verdict = ask("c1");

    assertThat(verdict.matrix()).hasSize(2);
    assertThat(verdict.reasons())
        .containsExactly("every interaction of 1 pact with what is in test was verified and holds");
  }

  @Test
  void aMatrixThatNamesOthersCannotBeDecided() {
    stage.verify("c1", "p1");
    deploy("p1");
    var rows = new MatrixReader(stage.client()).ask(MatrixQuery.into("test", stage.consumer("c1")));
    var live = new LiveProviders(new Environments(stage.client()), "test");
    var otherwise = new PacticipantVersion("Web", "c1");

    assertThat(live.complete(stage.provider("p1"), rows.rows(), each -> true)).hasSize(1);
    assertThatThrownBy(() -> live.complete(otherwise, rows.rows(), each -> true))
        .isInstanceOf(GateFailed.class)
        .hasMessage(
            "expected the matrix of Web c1, but what came is about web c1 and shop; spell it as the broker does");
  }

  @Test
  void aBrokenInteractionIsNamedWithWhatWasFound() {
    stage.verify("c1", "p1", "get");
    deploy("p1");

    var verdict = ask("c1");

    assertThat(verdict.deployable()).isFalse();
    assertThat(verdict.reasons())
        .containsExactly(
            "shop p1 does not keep the pact of web c1",
            "  'get'",
            "    leak body: the decoy's canary (plain) is in the body");
  }

  @Test
  void aPactThatNobodyVerifiedIsANo() {
    stage.verify("c1", "p1");
    deploy("p1");
    stage.publish("c2", "list", "get", "delete");

    var verdict = ask("c2");

    assertThat(verdict.deployable()).isFalse();
    assertThat(verdict.reasons()).containsExactly("shop p1 has not verified the pact of web c2");
  }

  @Test
  void nothingInTheEnvironmentIsANo() {
    stage.verify("c1", "p1");

    assertThat(ask("c1").deployable()).isFalse();
  }

  @Test
  void aProviderThatNobodyUsesThereIsANoAndNothingWasProven() {
    stage.verify("c1", "p1");

    var verdict = new Question(stage.client(), stage.provider("p1"), "test").ask();

    assertThat(verdict.deployable()).isFalse();
    assertThat(verdict.reasons().get(0)).contains("nothing proves nothing");
  }

  @Test
  void aSuccessThatLeavesInteractionsOutIsANo() {
    stage.verifyFirstOnly("c1", "p1");
    deploy("p1");

    var verdict = ask("c1");

    assertThat(verdict.deployable()).isFalse();
    assertThat(verdict.reasons().get(0)).contains("leaves interactions out");
  }

  @Test
  void aSuccessThatNamesNoInteractionIsANoUnlessItIsAccepted() {
    stage.verifyUnnamed("c1", "p1");
    deploy("p1");
    var question = new Question(stage.client(), stage.consumer("c1"), "test");

    var verdict = question.ask();
    var believed = question.acceptingUnnamedResults().ask();

    assertThat(verdict.deployable()).isFalse();
    assertThat(verdict.matrix()).extracting(MatrixRow::result).containsExactly(Result.UNNAMED);
    assertThat(verdict.reasons()).singleElement().asString().contains("named no interactions");
    assertThat(believed.deployable()).isTrue();
    assertThat(believed.reasons())
        .containsExactly(
            "1 pact with what is in test is said to hold, and no interaction was named");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"success\": null",
        ", \"success\": \"failed\"",
        ", \"success\": \"true\"",
        ", \"success\": 1",
      })
  void aResultThatDoesNotSayTrueLeavesItsInteractionOut(String result) {
    stage.verifyWith(result, "c1", "p1");
    deploy("p1");
    var question = new Question(stage.client(), stage.consumer("c1"), "test");

    assertThat(question.ask().deployable()).isFalse();
    assertThat(question.acceptingUnnamedResults().ask().matrix())
        .extracting(MatrixRow::result)
        .containsExactly(Result.INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"success\": false",
        ", \"mismatches\": [{\"description\": \"expected 200 got 500\"}]",
        ", \"success\": true, \"mismatches\": [{\"description\": \"expected 200 got 500\"}]",
        ", \"success\": true, \"exceptions\": [{\"message\": \"reset\"}]",
        ", \"success\": true, \"mismatches\": \"expected 200 got 500\"",
      })
  void aResultThatFoundSomethingBreaksItsInteraction(String result) {
    stage.verifyWith(result, "c1", "p1");
    deploy("p1");
    var question = new Question(stage.client(), stage.consumer("c1"), "test");

    assertThat(question.ask().reasons()).contains("  'list'", "  'get'");
    assertThat(question.acceptingUnnamedResults().ask().matrix())
        .extracting(MatrixRow::result)
        .containsExactly(Result.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"mismatches\": [], \"exceptions\": null"})
  void aSuccessThatFoundNothingKeepsItsInteraction(String rest) {
    stage.verifyWith(", \"success\": true" + rest, "c1", "p1");
    deploy("p1");

    assertThat(ask("c1").deployable()).isTrue();
  }

  @Test
  void aPactWithoutInteractionsProvesNothingAndIsANo() {
    stage.publishEmpty("c2");
    stage.verifyUnnamed("c2", "p1");
    deploy("p1");
    var question = new Question(stage.client(), stage.consumer("c2"), "test");

    for (var each : List.of(question, question.acceptingUnnamedResults())) {
      var verdict = each.ask();
      assertThat(verdict.deployable()).isFalse();
      assertThat(verdict.matrix()).extracting(MatrixRow::result).containsExactly(Result.EMPTY);
      assertThat(verdict.reasons())
          .singleElement()
          .asString()
          .startsWith("the pact of web c2 with shop has no interactions");
    }
  }

  @Test
  void aResultForAPactWithoutInteractionsIsANo() {
    stage.publishEmpty("c2");
    stage.verifyNamed("gone", "c2", "p1");
    deploy("p1");

    assertThat(ask("c2").matrix()).extracting(MatrixRow::result).containsExactly(Result.EMPTY);
  }

  /** The Pact Broker lists and considers a hundred rows unless it is told otherwise. */
  @Test
  void whatLiesBeyondAHundredRowsCountsAsWell() {
    stage.verify("c1", "p1", "get");
    release("c1");
    for (var i = 0; i < 100; i++) {
      stage.publish("d" + i, "list");
      release("d" + i);
    }
    stage.verify("d0", "p1");

    var verdict = new Question(stage.client(), stage.provider("p1"), "test").ask();

    assertThat(verdict.matrix()).hasSize(101);
    assertThat(verdict.reasons().get(0)).isEqualTo("shop p1 does not keep the pact of web c1");
  }

  @Test
  void aMatrixThatMayHoldMoreThanCameCannotBeDecided() {
    stage.verify("c1", "p1");
    deploy("p1");
    var query = MatrixQuery.into("test", stage.consumer("c1"));

    assertThat(new MatrixReader(stage.client(), 2).ask(query).rows()).hasSize(1);
    assertThatThrownBy(() -> new MatrixReader(stage.client(), 1).ask(query))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("fewer than 1 rows");
  }

  @Test
  void aLiveProviderWithoutAResultCountsAlsoWhereTheBrokerOverlooksIt() throws IOException {
    stage.verify("c1", "p1");
    stage.publish("c2", "list");
    stage.verify("c2", "p2");
    deploy("p1");
    new Environments(stage.client()).record(Liveness.RELEASED, stage.provider("p2"), "test");
    try (var official = OfficialMatrix.before(stage.url())) {
      var query = MatrixQuery.into("test", stage.consumer("c1"));
      assertThat(new MatrixReader(official.client()).ask(query).deployable()).isTrue();

      var verdict = new Question(official.client(), stage.consumer("c1"), "test").ask();

      assertThat(verdict.deployable()).isFalse();
      assertThat(verdict.reasons()).containsExactly("shop p2 has not verified the pact of web c1");
    }
  }

  @Test
  void aBlankEnvironmentIsNone() {
    var question = new Question(stage.client(), stage.consumer("c1"), " ");

    assertThatThrownBy(question::ask).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOlderConsumerThatIsStillReleasedCounts() {
    release("c1");
    stage.publish("c2", "list");
    release("c2");
    stage.verify("c1", "p2", "get");
    stage.verify("c2", "p2");

    var verdict = new Question(stage.client(), stage.provider("p2"), "test").ask();

    assertThat(verdict.deployable()).isFalse();
    assertThat(verdict.reasons().get(0)).isEqualTo("shop p2 does not keep the pact of web c1");
  }

  @Test
  void anOlderProviderThatIsStillReleasedCounts() {
    stage.verify("c1", "p1", "get");
    stage.verify("c1", "p2");
    for (var version : new String[] {"p1", "p2"}) {
      new Environments(stage.client()).record(Liveness.RELEASED, stage.provider(version), "test");
    }

    var verdict = ask("c1");

    assertThat(verdict.deployable()).isFalse();
    assertThat(verdict.matrix())
        .extracting(MatrixRow::result)
        .containsExactlyInAnyOrder(Result.KEPT, Result.BROKEN);
  }

  @Test
  void aVersionNobodyPublishedIsANo() {
    stage.verify("c1", "p1");
    deploy("p1");

    assertThat(ask("c9").deployable()).isFalse();
  }

  @Test
  void anUnknownPacticipantCannotBeDecided() {
    var question = new Question(stage.client(), new PacticipantVersion("nobody", "1"), "test");

    assertThatThrownBy(question::ask).isInstanceOf(GateFailed.class).hasMessageContaining("nobody");
  }

  @Test
  void anUnknownEnvironmentCannotBeDecided() {
    var question = new Question(stage.client(), stage.consumer("c1"), "moon");

    assertThatThrownBy(question::ask).isInstanceOf(GateFailed.class).hasMessageContaining("moon");
  }

  private Verdict ask(String version) {
    return new Question(stage.client(), stage.consumer(version), "test").ask();
  }

  private void deploy(String version) {
    new Environments(stage.client()).record(Liveness.DEPLOYED, stage.provider(version), "test");
  }

  private void release(String version) {
    new Environments(stage.client()).record(Liveness.RELEASED, stage.consumer(version), "test");
  }
}
