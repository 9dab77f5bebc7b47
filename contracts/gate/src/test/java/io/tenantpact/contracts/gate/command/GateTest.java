package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What holds for every command. */
class GateTest {

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

  private static final String RELEASE = "release --consumer web --provider shop";

  /** A broker takes a blank version for any, and a blank environment for none. */
  @Test
  @Tag("K4")
  void aBlankNameOrVersionIsWrongUsage() {
    gate.broker().publish("1", "list");
    gate.broker().verify("1", "1");
    gate.release();
    var missing =
        Map.of(
            "can-i-deploy -a web --to-environment test",
            List.of("-e"),
            "can-i-deploy -a web -e 1",
            List.of("--to-environment"),
            "can-i-deploy -e 1 --to-environment test",
            List.of("-a"),
            "record-release -a web --environment test",
            List.of("-e"),
            "record-deployment -a web -e 1",
            List.of("--environment"),
            "release --provider shop --environment test -e 1",
            List.of("--consumer"),
            "release --consumer web --environment test -e 1",
            List.of("--provider"),
            RELEASE + " -e 1",
            List.of("--environment"),
            RELEASE + " --environment test",
            List.of("-e"),
            "publish pacts",
            List.of("--version", "--branch"));

    missing.forEach(
        (command, options) -> {
          for (var option : options) {
            for (var blank : List.of("", " ")) {
              assertThat(gate.run(command, option, blank)).as(command).isEqualTo(2);
              assertThat(gate.err()).as(command).contains("expected a text, was blank");
            }
          }
        });
  }

  /** Taken and left unused, it would look as if the question were about that branch alone. */
  @Test
  void aBranchIsWrongUsageWhereNothingAsksForIt() {
    for (var command :
        List.of(
            "can-i-deploy -a web -e 1 --to-environment test",
            "record-release -a web -e 1 --environment test",
            "record-deployment -a web -e 1 --environment test",
            RELEASE + " --environment test -e 1")) {
      assertThat(gate.run(command, "--branch", "main")).as(command).isEqualTo(2);
      assertThat(gate.err()).contains("Unknown options: '--branch'");
    }
    assertThat(gate.runAlone("version -e 1 --branch main")).isZero();
    assertThat(gate.out()).contains("1 on main");
  }

  @Test
  void theProgramsOwnVersionIsItsOwnOption() {
    assertThat(gate.runAlone("--version")).isZero();
    assertThat(gate.out()).startsWith("tenantpact ");
  }

  @Test
  void everyCommandKnowsHelpAndNoOptionButThatOneAnswersInItsPlace() {
    for (var command : Gate.commandLine().getSubcommands().values()) {
      assertThat(command.getCommandSpec().optionsMap()).containsKey("--help");
    }
    assertThat(Gate.commandLine().getSubcommands().values())
        .filteredOn(each -> !each.getCommandName().equals("broker"))
        .allSatisfy(
            each ->
                assertThat(each.getCommandSpec().options())
                    .noneMatch(CommandLine.Model.OptionSpec::versionHelp));
  }

  @Test
  void wrongUsageIsExitCode2() {
    assertThat(gate.run("can-i-deploy")).isEqualTo(2);
    assertThat(gate.err()).contains("Missing required option");
    assertThat(gate.runAlone("")).isEqualTo(2);
    assertThat(gate.err()).contains("expected a command");
  }

  @Test
  void propertiesThatCannotBeWrittenAreOneLine() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");

    assertThat(gate.runAlone("version -e 1 --branch b --properties " + file + "/x"))
        .isEqualTo(Gate.FAILED);
    gate.assertOneLine("expected to write");
  }

  /**
   * Names of packages begin so; as the name of a file of arguments, it would be what is in there.
   */
  @Test
  void aNameMayBeginWithAnAt() throws IOException {
    var file = Files.writeString(folder.resolve("web"), "other");

    gate.run("record-release -e 1 --environment test -a", "@" + file);

    gate.assertOneLine("to know @" + file + " 1, but it does not");
  }

  /** Exit code 1, the JVM's own for it, would be a no. */
  @Test
  void anErrorIsNoVerdict() {
    var err = new StringWriter();
    var line = Gate.commandLine().addSubcommand("overflow", new Overflow());

    assertThat(Gate.execute(line.setErr(new PrintWriter(err)), "overflow")).isEqualTo(Gate.FAILED);
    assertThat(err.toString()).contains("StackOverflowError: too deep").contains("  at io.");
  }

  @CommandLine.Command
  private static final class Overflow implements Runnable {
    @Override
    public void run() {
      throw new StackOverflowError("too deep");
    }
  }
}
