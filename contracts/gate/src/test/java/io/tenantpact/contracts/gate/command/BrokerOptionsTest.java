package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.BrokerOptions;
import io.tenantpact.contracts.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is not there or lets nobody in, and what is never shown of the way to it. */
class BrokerOptionsTest {

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

  private static final String RECORD = "record-release -a x --environment t -e 1 -b";

  @Test
  void aBrokerThatDoesNotAnswerIsOneLine() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(gate.runAlone(RECORD, "http://localhost:" + free)).isEqualTo(Gate.FAILED);
    gate.assertOneLine("does not answer");
  }

  @Test
  void wrongCredentialsAreOneLineAndAreNotShown() {
    var options = BrokerOptions.of(folder.resolve("locked.db")).withBasicAuth("ann", "right");
    try (var locked = EmbeddedBroker.start(options)) {
      var login = new String[] {"--broker-username", "ann", "--broker-password", "wr0ng"};

      assertThat(gate.runAlone(RECORD + " " + locked.url(), login)).isEqualTo(Gate.FAILED);
      gate.assertOneLine("accept the credentials");
      assertThat(gate.err()).doesNotContain("wr0ng");
    }
  }

  @Test
  void secretsAreNeverShown() {
    for (var url :
        List.of("http://ann:s3cret@localhost:1", "http://ann:s3 cret@localhost", "s3cret@host")) {
      assertThat(gate.runAlone(RECORD, url)).isNotZero();
      assertThat(gate.err()).as(url).isNotEmpty().doesNotContain("cret").doesNotContain("\tat ");
    }
    var broker = gate.broker().url().toString();
    assertThat(gate.runAlone(RECORD, broker, "--broker-token", "s3\ncret")).isEqualTo(Gate.FAILED);
    assertThat(gate.err()).isNotEmpty().doesNotContain("cret").doesNotContain("\tat ");
  }

  @Test
  void aTimeoutIsAtLeastASecond() {
    assertThat(gate.runAlone(RECORD + " http://localhost:1 --broker-timeout 0")).isEqualTo(2);
    assertThat(gate.err()).contains("--broker-timeout of 1 second or more, was 0");
  }
}
