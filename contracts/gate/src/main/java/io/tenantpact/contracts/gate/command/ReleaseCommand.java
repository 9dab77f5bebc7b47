package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.Release;
import io.tenantpact.contracts.gate.option.BrokerOptions;
import io.tenantpact.contracts.gate.option.FilledText;
import io.tenantpact.contracts.gate.option.OutputOptions;
import io.tenantpact.contracts.gate.option.ProofOptions;
import io.tenantpact.contracts.gate.option.VersionOptions;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "release",
    description =
        "Brings a consumer and a provider of one source into an environment, if both may be there.")
final class ReleaseCommand implements Callable<Integer> {

  @Option(
      names = "--consumer",
      required = true,
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "Recorded as released.")
  private String consumer;

  @Option(
      names = "--provider",
      required = true,
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "Recorded as deployed.")
  private String provider;

  @Option(
      names = "--environment",
      required = true,
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "Made if there is none.")
  private String environment;

  @Mixin private BrokerOptions broker;
  @Mixin private VersionOptions source;
  @Mixin private ProofOptions proof;
  @Mixin private OutputOptions output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var evidence = output.evidence();
    var number = source.number();
    var release = new Release(broker.connect(), environment);
    var verdicts =
        (proof.acceptsUnnamed() ? release.acceptingUnnamedResults() : release)
            .decide(
                new PacticipantVersion(consumer, number), new PacticipantVersion(provider, number));
    return output.show(verdicts, evidence, spec.commandLine().getOut()) ? Gate.YES : Gate.NO;
  }
}
