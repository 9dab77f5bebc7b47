package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.Liveness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanIDeployCommandTest {

  @TempDir private Path folder;
  private GateStage gate;

  @BeforeEach
  void start() {
    gate = GateStage.start(folder);
  }

  @AfterEach
  void stop() {
    gate.close();
  }

  @Test
  void aNoAsJsonIsExitCode1AsWell() {
    aBrokenPairIsDeployed();

    assertThat(gate.run("can-i-deploy -a web --version-number 1 --to-environment test -o json"))
        .isEqualTo(Gate.NO);

    var answer = JsonMapper.shared().readTree(gate.out());
    assertThat(answer.path("deployable").asBoolean(true)).isFalse();
    assertThat(answer.at("/verdicts/0/matrix/0/broken/0/description").asString()).isEqualTo("list");
  }

  /** It decides nothing, so its answer is no verdict. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_links\": {}}",
        "[]",
        "{\"summary\": {\"deployable\": true}}",
        "{\"matrix\": []}",
        "{\"summary\": {\"deployable\": true}, \"matrix\": {}}",
      })
  void aServerThatIsNoBrokerIsOneLine(String answer) throws IOException {
    try (var stranger = StrangeServer.saying(answer)) {
      var question = "can-i-deploy -a web -e 1 --to-environment test -b " + stranger.url();

      assertThat(gate.runAlone(question)).isEqualTo(Gate.FAILED);
      gate.assertOneLine("is it a Pact Broker?");
    }
  }

  /** As an option that prints the program's version, it would be exit code 0, and so a yes. */
  @Test
  void theVersionMayBeCalledAsInTheUsualCommandLine() {
    aBrokenPairIsDeployed();
    var question = "can-i-deploy --pacticipant web --to-environment test";

    for (var option : List.of("--version", "-e", "--version-number")) {
      assertThat(gate.run(question, option, "1")).as(option).isEqualTo(Gate.NO);
    }
    assertThat(gate.run(question, "-V")).isEqualTo(2);
  }

  @Test
  void reportsTellWhatTheVerificationFound() throws IOException {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "2", "list");
    new Environments(gate.broker().client()).ensure("test");
    var report = folder.resolve("report.html");
    var junit = folder.resolve("junit.xml");

    var code =
        gate.run(
            "can-i-deploy -a web -e 1 --to-environment test",
            "--verification",
            "src/test/resources/verification",
            "--report",
            report.toString(),
            "--junit",
            junit.toString());

    assertThat(code).isEqualTo(Gate.NO);
    assertThat(Files.readString(report)).contains("tenant foreign; failed; 200");
    assertThat(Files.readString(junit)).contains("one of its bicycles");
  }

  private void aBrokenPairIsDeployed() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1", "list");
    var environments = new Environments(gate.broker().client());
    environments.ensure("test");
    environments.record(Liveness.DEPLOYED, gate.broker().provider("1"), "test");
  }
}
