package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.SourceVersion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which version; found in git where it is not given. */
public final class VersionOptions {

  @Option(
      names = {"-e", "--version", "--version-number"},
      paramLabel = "<version>",
      converter = FilledText.class,
      description = "Else TENANTPACT_VERSION, else git's commit.")
  private @Nullable String number;

  /** The number alone. */
  public String number() {
    return source(Map.of("TENANTPACT_BRANCH", "any")).number();
  }

  /**
   * The number, with its branch.
   *
   * @param settings stand for variables of the environment, and come first
   */
  SourceVersion source(Map<String, String> settings) {
    var environment = new HashMap<>(System.getenv());
    environment.putAll(settings);
    if (number != null) {
      environment.put("TENANTPACT_VERSION", number);
    }
    try {
      return SourceVersion.of(Path.of(""), environment);
    } catch (IllegalStateException e) {
      throw new GateFailed(String.valueOf(e.getMessage()), e);
    }
  }
}
