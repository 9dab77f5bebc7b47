package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.wire.Environments;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released or deployed is told to the broker. */
class RecordCommandsTest {

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
  void publishingAndRecordingFindTheirVersion() {
    var pacts = gate.broker().writePact("list");
    new Environments(gate.broker().client()).ensure("test");

    assertThat(gate.run("publish --version-number 7 --branch main", pacts.toString())).isZero();
    assertThat(gate.run("record-release -a web --environment test --version-number 7")).isZero();
    assertThat(gate.out()).contains("recorded web 7 as released in test");
  }

  @Test
  void anUnknownVersionIsOneLine() {
    new Environments(gate.broker().client()).ensure("test");

    assertThat(gate.run("record-deployment -a web --environment test --version-number 9"))
        .isEqualTo(Gate.FAILED);
    gate.assertOneLine("to know web 9, but it does not");
  }

  @Test
  void anUnknownEnvironmentIsOneLine() {
    gate.broker().publish("1", "list");

    assertThat(gate.run("record-release -a web --environment moon --version-number 1"))
        .isEqualTo(Gate.FAILED);
    gate.assertOneLine("to have an environment 'moon'");
  }
}
