package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.option.BrokerOptions;
import io.tenantpact.contracts.gate.option.SourceOptions;
import io.tenantpact.contracts.gate.option.TenancyOptions;
import io.tenantpact.contracts.gate.pacts.Publication;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description = "Publishes all pacts of a folder in one request, if they pass the lint.")
final class PublishCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "<folder>", description = "Holds the pacts (*.json).")
  private Path folder;

  @Mixin private BrokerOptions broker;
  @Mixin private SourceOptions source;
  @Mixin private TenancyOptions tenancy;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var pacts = PactFolder.read(folder);
    tenancy.warnOf(pacts);
    var notices =
        new Publication(broker.connect(), tenancy.lint()).publish(pacts, source.version());
    notices.forEach(spec.commandLine().getOut()::println);
    return Gate.YES;
  }
}
