package io.tenantpact.contracts.gate.option;

import picocli.CommandLine.Option;

/** How much of a proof a published success has to be. */
public final class ProofOptions {

  @Option(
      names = "--accept-unnamed-results",
      description =
          "Also accept a success whose verifier named no interaction; nobody can see what it left"
              + " out.")
  private boolean acceptsUnnamed;

  /** Whether a success counts that names no interaction. */
  public boolean acceptsUnnamed() {
    return acceptsUnnamed;
  }
}
