package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.openapi.CrossCheck;
import io.tenantpact.contracts.gate.openapi.Endpoint;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "cross-check",
    description = "Compares pacts with the provider's OpenAPI document. Exit code 1: they differ.")
final class CrossCheckCommand implements Callable<Integer> {

  @Option(
      names = "--pacts",
      required = true,
      paramLabel = "<folder>",
      description = "Holds the pacts (*.json).")
  private Path pacts;

  @Option(
      names = "--openapi",
      required = true,
      paramLabel = "<file>",
      description = "The provider's document, OpenAPI 3.0 or 3.1.")
  private Path openapi;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var answer = CrossCheck.with(openapi).compare(PactFolder.read(pacts));
    var out = spec.commandLine().getOut();
    if (!answer.unused().isEmpty()) {
      out.println(openapi.getFileName() + " describes what no pact uses:");
      byOperation(answer.unused())
          .forEach((operation, statuses) -> out.println("  " + operation + " " + statuses));
    }
    var err = spec.commandLine().getErr();
    answer.findings().forEach(err::println);
    out.printf(
        "%d interactions compared with %s, %d findings%n",
        answer.interactions(), openapi.getFileName(), answer.findings().size());
    return answer.findings().isEmpty() ? Gate.YES : Gate.NO;
  }

  private static Map<String, String> byOperation(List<Endpoint> endpoints) {
    return endpoints.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.method() + " " + each.path(),
                LinkedHashMap::new,
                Collectors.mapping(Endpoint::status, Collectors.joining(" "))));
  }
}
