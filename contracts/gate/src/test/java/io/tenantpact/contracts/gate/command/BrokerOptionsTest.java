package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.broker.EmbeddedBroker;
import io.tenantpact.contracts.gate.option.BrokerOptions;
import io.tenantpact.contracts.gate.wire.BrokerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    var options =
        io.tenantpact.contracts.broker.BrokerOptions.of(folder.resolve("locked.db"))
            .withBasicAuth("ann", "right");
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

  /** What is an address of a broker, with the options given and these variables set. */
  @Nested
  class WithAnEnvironment {

    private static final String BOTH = "but both are given";

    @Command
    private static final class Asking implements Runnable {
      @Mixin private BrokerOptions broker;

      @Override
      public void run() {}
    }

    @Test
    void aSecretIsTakenAsItIs() {
      for (var secret : List.of("a$$b", "${env:PATH}", "${sys:user.home}", "@file", "\\$x")) {
        var variables = Map.of("PACT_BROKER_USERNAME", "ann", "PACT_BROKER_PASSWORD", secret);

        assertThat(address(variables)).isEqualTo(password("ann", secret));
        assertThat(address(Map.of(), "--broker-username=ann", "--broker-password=" + secret))
            .isEqualTo(password("ann", secret));
        assertThat(address(Map.of("PACT_BROKER_TOKEN", secret)))
            .isEqualTo(open().withToken(secret));
      }
    }

    @Test
    void theProgramTakesItAsItIsToo() throws Exception {
      var secret = "a$$b${env:PATH}";
      var options =
          io.tenantpact.contracts.broker.BrokerOptions.of(folder.resolve("locked.db"))
              .withBasicAuth("ann", secret);
      try (var locked = EmbeddedBroker.start(options)) {
        var words = ("java -cp . " + Gate.class.getName() + " " + RECORD).split(" ");
        var program = new ProcessBuilder(words);
        program.command().set(0, ProcessHandle.current().info().command().orElse("java"));
        program.command().set(2, System.getProperty("java.class.path"));
        program.command().add(locked.url().toString());
        program.environment().keySet().removeIf(each -> each.startsWith("PACT_BROKER_"));
        program.environment().put("PACT_BROKER_USERNAME", "ann");
        program.environment().put("PACT_BROKER_PASSWORD", secret);
        var process = program.redirectErrorStream(true).start();

        assertThat(process.inputReader().lines())
            .singleElement()
            .asString()
            .contains("to know x 1");
        assertThat(process.waitFor()).isEqualTo(Gate.FAILED);
      }
    }

    @Test
    void optionsComeBeforeTheEnvironment() {
      var token = Map.of("PACT_BROKER_TOKEN", "t0ken");
      var login = Map.of("PACT_BROKER_USERNAME", "ann", "PACT_BROKER_PASSWORD", "s3cret");

      assertThat(address(token, "--broker-username=bob", "--broker-password=x"))
          .isEqualTo(password("bob", "x"));
      assertThat(address(login, "--broker-token=other")).isEqualTo(open().withToken("other"));
      assertThat(address(login, "--broker-username=bob")).isEqualTo(password("bob", "s3cret"));
      assertThat(address(login, "--broker-token=")).isEqualTo(password("ann", "s3cret"));
      assertThat(address(Map.of())).isEqualTo(open());
    }

    @Test
    void twoWaysInAndAPasswordOfNobodyAreWrongUsage() {
      var token = "PACT_BROKER_TOKEN";
      assertWrong(BOTH, Map.of(), "--broker-token=t", "--broker-username=ann");
      assertWrong(BOTH, Map.of(), "--broker-token=t", "--broker-password=s3cret");
      assertWrong(BOTH, Map.of(token, "t", "PACT_BROKER_USERNAME", "ann"));
      assertWrong(BOTH, Map.of(token, "t", "PACT_BROKER_PASSWORD", "s3cret"));
      assertWrong("beside the password", Map.of("PACT_BROKER_PASSWORD", "s3cret"));
      assertWrong("beside the password", Map.of(token, "t"), "--broker-password=s3cret");
      assertThat(gate.runAlone(RECORD + " http://localhost:1 --broker-password s3cret"))
          .isEqualTo(2);
    }

    private static void assertWrong(
        String words, Map<String, String> environment, String... options) {
      assertThatThrownBy(() -> address(environment, options))
          .isInstanceOf(CommandLine.ParameterException.class)
          .hasMessageContaining(words)
          .hasMessageNotContaining("s3cret");
    }

    private static BrokerAddress open() {
      return BrokerAddress.open(URI.create("http://localhost:1"));
    }

    private static BrokerAddress password(String username, String password) {
      return open().withPassword(username, password);
    }

    private static BrokerAddress address(Map<String, String> environment, String... options) {
      var asking = new Asking();
      new CommandLine(asking)
          .parseArgs(
              Stream.concat(Stream.of("-b", "http://localhost:1"), Stream.of(options))
                  .toArray(String[]::new));
      return asking.broker.address(environment);
    }
  }
}
