package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.option.BrokerOptions;
import io.tenantpact.contracts.gate.option.FilledText;
import io.tenantpact.contracts.gate.option.OutputOptions;
import io.tenantpact.contracts.gate.option.ProofOptions;
import io.tenantpact.contracts.gate.option.VersionOptions;
import io.tenantpact.contracts.gate.verdict.Question;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "can-i-deploy",
    description = "Asks whether a version may be in an environment. Exit code 0 is yes, 1 is no.")
final class CanIDeployCommand implements Callable<Integer> {

  @Option(
      names = {"-a", "--pacticipant"},
      required = true,
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The consumer or provider.")
  private String pacticipant;

  @Option(
      names = "--to-environment",
      required = true,
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "Where it is wanted; every version that is live there counts.")
  private String environment;

  @Mixin private BrokerOptions broker;
  @Mixin private VersionOptions source;
  @Mixin private ProofOptions proof;
  @Mixin private OutputOptions output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var evidence = output.evidence();
    var version = new PacticipantVersion(pacticipant, source.number());
    var question = new Question(broker.connect(), version, environment);
    var verdict = (proof.acceptsUnnamed() ? question.acceptingUnnamedResults() : question).ask();
    return output.show(List.of(verdict), evidence, spec.commandLine().getOut())
        ? Gate.YES
        : Gate.NO;
  }
}
