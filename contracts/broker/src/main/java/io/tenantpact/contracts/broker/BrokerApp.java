package io.tenantpact.contracts.broker;

import picocli.CommandLine;

/** The program in {@code tenantpact-broker.jar}. */
public final class BrokerApp {

  private BrokerApp() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BrokerCommand())
        .setCommandName("tenantpact-broker")
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(
            (e, arguments) -> {
              e.getCommandLine()
                  .getErr()
                  .println(
                      "expected options as in --help, but: "
                          + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
              return 2;
            });
  }
}
