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
   * @throws RuntimeException if the exit code is not 0; what was printed before says why
   */
  public static void main(String[] arguments) {
    var code = Gate.execute(Gate.commandLine(), arguments);
    if (code != Gate.YES) {
      throw new NotDone(code == Gate.NO ? "the gate says no" : "the gate could not decide");
    }
  }

  /** Without a stack: nothing in the gate's code is the reason. */
  private static final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotDone(String message) {
      super(message, null, false, false);
    }
  }
}
