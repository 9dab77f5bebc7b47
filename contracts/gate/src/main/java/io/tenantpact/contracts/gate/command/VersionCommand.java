package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.file.WholeFile;
import io.tenantpact.contracts.gate.option.SourceOptions;
import io.tenantpact.contracts.terms.SourceVersion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "version",
    description = "Says which version and branch the source is, as all other commands find it.")
final class VersionCommand implements Callable<Integer> {

  @Option(
      names = "--properties",
      paramLabel = "<file>",
      description =
          "Write gate.version and gate.branch here, for a build whose steps must agree on them.")
  private @Nullable Path properties;

  @Mixin private SourceOptions source;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var version = source.version();
    spec.commandLine().getOut().println(version.number() + " on " + version.branch());
    if (properties != null) {
      write(version, properties);
    }
    return Gate.YES;
  }

  private static void write(SourceVersion version, Path file) {
    WholeFile.write(
        "gate.version=%s%ngate.branch=%s%n".formatted(version.number(), version.branch()), file);
  }
}
