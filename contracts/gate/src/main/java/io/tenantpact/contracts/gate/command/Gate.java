package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.broker.BrokerCommand;
import io.tenantpact.contracts.broker.BuiltVersion;
import io.tenantpact.contracts.gate.terminal.TerminalWriter;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.pact.UnreadablePact;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code tenantpact}: the release gate's command line.
 *
 * <p>Exit codes: 0 done, or yes; 1 no; 2 wrong usage; 3 it could not be done or decided.
 */
@Command(
    name = "tenantpact",
    mixinStandardHelpOptions = true,
    versionProvider = BuiltVersion.class,
    description = "Publishes pacts, records what is where, and asks whether it may be.",
    subcommands = {
      VersionCommand.class,
      ReviewCommand.class,
      CrossCheckCommand.class,
      PublishCommand.class,
      RecordReleaseCommand.class,
      RecordDeploymentCommand.class,
      CanIDeployCommand.class,
      ReleaseCommand.class,
      BrokerCommand.class,
    })
public final class Gate implements Runnable {

  static final int YES = 0;
  static final int NO = 1;
  static final int FAILED = 3;

  @Spec private CommandSpec spec;

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.exit(execute(commandLine(), arguments));
  }

  /** The exit code. An error that ended the JVM would be 1, and so a no. */
  static int execute(CommandLine line, String... arguments) {
    line.setOut(new TerminalWriter(line.getOut())).setErr(new TerminalWriter(line.getErr()));
    try {
      return line.execute(arguments);
    } catch (Error e) {
      e.printStackTrace(line.getErr());
      return FAILED;
    }
  }

  static CommandLine commandLine() {
    var gate = new CommandLine(new Gate());
    gate.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(command -> command.findOption("--help") == null)
        .forEach(command -> command.addOption(help()));
    return gate.setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionExceptionHandler(Gate::explain);
  }

  /**
   * Help alone: picocli's usual pair would make {@code --version} print the program's own, and
   * {@code can-i-deploy --version 1} exit with 0 unasked.
   */
  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help message and exit.")
        .build();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command, such as can-i-deploy");
  }

  /** What a person can mend is said in one line; anything else is a bug and shows its trace. */
  private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof GateFailed) {
      line.getErr().printf("tenantpact: %s%n", e.getMessage());
    } else if (e instanceof UnreadablePact) {
      line.getErr().println("tenantpact: " + e.getMessage());
    } else {
      e.printStackTrace(line.getErr());
    }
    return FAILED;
  }
}
