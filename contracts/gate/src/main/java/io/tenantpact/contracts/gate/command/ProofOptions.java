package io.tenantpact.contracts.gate.command;

import picocli.CommandLine.Option;

/** How much of a proof a published success has to be. */
final class ProofOptions {

  @Option(
      names = "--accept-unnamed-results",
      description =
          "Also accept a success whose verifier named no interaction; nobody can see what it left"
              + " out.")
  private boolean acceptsUnnamed;

  boolean acceptsUnnamed() {
    return acceptsUnnamed;
  }
}
