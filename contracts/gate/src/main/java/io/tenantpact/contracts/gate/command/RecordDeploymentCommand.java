package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.wire.Liveness;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "record-deployment",
    description =
        "Records that a version is deployed to an environment; the one before it no longer is.")
final class RecordDeploymentCommand implements Callable<Integer> {

  @Mixin private RecordOptions options;

  @Override
  public Integer call() {
    return options.record(Liveness.DEPLOYED);
  }
}
