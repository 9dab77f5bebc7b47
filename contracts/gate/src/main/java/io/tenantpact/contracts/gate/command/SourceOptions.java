package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.SourceVersion;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which version and branch; found in git where they are not given. */
final class SourceOptions {

  @Option(
      names = {"-e", "--version", "--version-number"},
      paramLabel = "<version>",
      converter = FilledText.class,
      description = "Else TENANTPACT_VERSION, else git's commit.")
  private @Nullable String number;

  @Option(
      names = "--branch",
      paramLabel = "<branch>",
      converter = FilledText.class,
      description = "Else TENANTPACT_BRANCH, else git's branch.")
  private @Nullable String branch;

  SourceVersion version() {
    var environment = new HashMap<>(System.getenv());
    if (number != null) {
      environment.put("TENANTPACT_VERSION", number);
    }
    if (branch != null) {
      environment.put("TENANTPACT_BRANCH", branch);
    }
    try {
      return SourceVersion.of(Path.of(""), environment);
    } catch (IllegalStateException e) {
      throw new GateFailed(String.valueOf(e.getMessage()), e);
    }
  }

  /** The number alone: where no branch is needed, none has to be known. */
  String number() {
    var given = number == null ? System.getenv("TENANTPACT_VERSION") : number;
    return given == null || given.isBlank() ? version().number() : given;
  }
}
