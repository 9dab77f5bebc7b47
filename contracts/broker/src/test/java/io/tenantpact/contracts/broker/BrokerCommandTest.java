package io.tenantpact.contracts.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BrokerCommandTest {

  @TempDir Path folder;
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "--prot=1,Unknown option",
    "--port=many,Invalid value for option '--port'",
    "surplus,Unmatched argument",
    "--db,Missing required parameter"
  })
  void aWrongOptionIsOneLineAndExitCode2(String argument, String complaint) {
    assertThat(run(BrokerApp.commandLine(), argument)).isEqualTo(2);

    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .startsWith("expected options as in --help, but: ")
        .contains(complaint);
  }

  @Test
  void anUnusableFileIsOneLineAndExitCode3() throws IOException {
    var file = Files.writeString(folder.resolve("broker.db"), "no database");

    assertThat(run(BrokerApp.commandLine(), "--port=0", "--db=" + file)).isEqualTo(3);

    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .startsWith("expected a broker database at " + file);
  }

  @Test
  void aPortThatCannotBeIsOneLineAndExitCode3() {
    assertThat(run(BrokerApp.commandLine(), "--port=70000")).isEqualTo(3);

    assertThat(errors.toString().lines())
        .containsExactly("expected a port from 0 to 65535, got 70000");
  }

  @Test
  void aLoginWithoutAPasswordIsRefused() {
    var environment = Map.of("PACT_BROKER_BASIC_AUTH_USERNAME", "ci");
    var command = new CommandLine(new BrokerCommand(environment));

    assertThat(run(command, "--port=0", "--db=" + folder.resolve("broker.db"))).isEqualTo(3);

    assertThat(errors.toString()).contains("expected a user name without colon and a password");
  }

  /** As with a mistyped name of the other variable; a broker that starts lets everyone in. */
  @ParameterizedTest
  @ValueSource(strings = {"PACT_BROKER_BASIC_AUTH", "PACT_BROKER_BASIC_AUTH_READ_ONLY"})
  void aPasswordWithoutALoginIsOneLineAndExitCode3(String variables) throws IOException {
    var unusable = Files.writeString(folder.resolve("broker.db"), "no database");
    var environment = Map.of(variables + "_PASSWORD", "s3cret", variables + "_USER", "ci");
    var command = new CommandLine(new BrokerCommand(environment));

    assertThat(run(command, "--port=0", "--db=" + unusable)).isEqualTo(3);

    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("expected " + variables + "_USERNAME beside")
        .doesNotContain("s3cret");
  }

  @Test
  void anArgumentIsNoFileOfArguments() throws IOException {
    var file = Files.writeString(folder.resolve("arguments"), "--port=70000");

    assertThat(run(BrokerApp.commandLine(), "@" + file)).isEqualTo(2);

    assertThat(errors.toString()).contains("Unmatched argument");
  }

  @Test
  void itIsASubcommandOfAnotherProgramToo() {
    var program = new CommandLine(CommandLine.Model.CommandSpec.create().name("gate"));
    program.addSubcommand(new BrokerCommand());

    assertThat(run(program, "broker", "--port=70000")).isEqualTo(3);
  }

  @Test
  void helpTellsOfEveryOption() {
    var help = BrokerApp.commandLine().getUsageMessage();

    assertThat(help)
        .contains(
            "tenantpact-broker",
            "--db=FILE",
            "--port",
            "--host",
            "--base-url",
            "--exit-with-parent",
            "PACT_BROKER_BASIC_AUTH_PASSWORD");
  }

  private int run(CommandLine command, String... arguments) {
    return command.setErr(new PrintWriter(errors, true)).execute(arguments);
  }
}
