package io.tenantpact.contracts.gate.command;

/**
 * The gate as a step of a build, in the build tool's own JVM: it throws where the program would
 * exit with a code, so that the build fails with one line in place of a stack of its own.
 */
public final class BuildStep {

  private BuildStep() {}

  /**
   * Runs the command line.
   *
   * @throws IllegalStateException if the exit code is not 0; what came before says why
   */
  public static void main(String[] arguments) {
    var code = Gate.commandLine().execute(arguments);
    if (code != Gate.YES) {
      throw new IllegalStateException(
          code == Gate.NO ? "the gate says no" : "the gate could not decide");
    }
  }
}
