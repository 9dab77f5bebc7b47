package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.wire.Liveness;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "record-release",
    description =
        "Records that a version is released to an environment; those before it stay supported.")
final class RecordReleaseCommand implements Callable<Integer> {

  @Mixin private RecordOptions options;

  @Override
  public Integer call() {
    return options.record(Liveness.RELEASED);
  }
}
