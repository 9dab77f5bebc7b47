package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.terms.SourceVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which version and branch, for commands that say or publish both. */
public final class SourceOptions {

  @Mixin private VersionOptions version;

  @Option(
      names = "--branch",
      paramLabel = "<branch>",
      converter = FilledText.class,
      description = "Else TENANTPACT_BRANCH, else git's branch.")
  private @Nullable String branch;

  /** Both. */
  public SourceVersion version() {
    return version.source(branch == null ? Map.of() : Map.of("TENANTPACT_BRANCH", branch));
  }
}
