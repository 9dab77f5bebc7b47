package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.option.BrokerOptions;
import io.tenantpact.contracts.gate.option.FilledText;
import io.tenantpact.contracts.gate.option.VersionOptions;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.Liveness;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which version is recorded, and where. */
final class RecordOptions {

  @Option(
      names = {"-a", "--pacticipant"},
      required = true,
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The consumer or provider.")
  private String pacticipant;

  @Option(
      names = "--environment",
      required = true,
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The environment.")
  private String environment;

  @Mixin private BrokerOptions broker;
  @Mixin private VersionOptions source;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  int record(Liveness how) {
    var version = new PacticipantVersion(pacticipant, source.number());
    new Environments(broker.connect()).record(how, version, environment);
    spec.commandLine()
        .getOut()
        .println(
            "recorded %s as %s in %s"
                .formatted(version, how.name().toLowerCase(Locale.ROOT), environment));
    return Gate.YES;
  }
}
