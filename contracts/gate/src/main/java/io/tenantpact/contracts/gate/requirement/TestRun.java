package io.tenantpact.contracts.gate.requirement;

/**
 * One test that ran.
 *
 * @param test its class and name
 */
public record TestRun(String test, Result result) {

  /** How a test ended. */
  public enum Result {
    PASSED,
    FAILED,
    SKIPPED
  }
}
