package io.tenantpact.contracts.gate.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerClientTest {

  /** The socket takes the connection by itself, and nobody ever reads from it. */
  @Test
  void aBrokerThatIsTooSlowIsToldFromOneThatIsNotThere() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var url = URI.create("http://localhost:" + silent.getLocalPort());
      var client = new BrokerClient(BrokerAddress.open(url), Duration.ofMillis(200));

      assertThatThrownBy(client::index)
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("to answer within 0.2 s")
          .hasMessageContaining("--broker-timeout")
          .hasMessageNotContaining("start it");
    }
  }

  /** Within ten seconds, whatever was asked and however long a hard question may take. */
  @Test
  void aBrokerThatSaysNothingIsFoundOutBeforeAHardQuestion() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var url = URI.create("http://localhost:" + silent.getLocalPort());

      assertThatThrownBy(() -> new BrokerClient(BrokerAddress.open(url)).matrix("q[]="))
          .isInstanceOf(GateFailed.class)
          .hasMessageContaining("to answer within 8.0 s");
    }
  }
}
