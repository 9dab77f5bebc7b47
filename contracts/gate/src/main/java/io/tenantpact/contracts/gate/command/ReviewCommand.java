package io.tenantpact.contracts.gate.command;

import io.tenantpact.contracts.gate.option.TenancyOptions;
import io.tenantpact.contracts.gate.pacts.Review;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "review",
    description = "Lints the pacts that tests wrote and compares them with the reviewed ones.")
final class ReviewCommand implements Callable<Integer> {

  @Option(
      names = "--written",
      required = true,
      paramLabel = "<folder>",
      description = "Where the consumer's tests wrote their pacts.")
  private Path written;

  @Option(
      names = "--reviewed",
      required = true,
      paramLabel = "<folder>",
      description = "The pacts in version control.")
  private Path reviewed;

  @Option(
      names = "--accept",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "<true|false>",
      description = "Make the written pacts the reviewed ones.")
  private boolean accept;

  @Option(
      names = "--how",
      defaultValue = "run this again with --accept",
      paramLabel = "<words>",
      description = "What to tell people who want to accept a difference.")
  private String how;

  @Mixin private TenancyOptions tenancy;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var pacts = PactFolder.read(written);
    tenancy.warnOf(pacts);
    var findings = tenancy.lint().check(pacts);
    if (!findings.isEmpty()) {
      findings.stream().map(LintFinding::toString).forEach(this::complain);
      return Gate.NO;
    }
    var review = new Review(written, reviewed);
    var differences = review.differences();
    if (differences.isEmpty() || accept) {
      if (!differences.isEmpty()) {
        review.accept();
      }
      report(differences);
      return Gate.YES;
    }
    complain("the pacts that the tests wrote differ from the reviewed ones in " + reviewed + ":");
    differences.forEach(line -> complain("  " + line));
    complain("if that is what you want, " + how + " and review the change");
    return Gate.NO;
  }

  private void report(List<String> differences) {
    var out = spec.commandLine().getOut();
    out.println(
        differences.isEmpty()
            ? "the pacts are as reviewed in " + reviewed
            : "accepted into " + reviewed + ":");
    differences.forEach(line -> out.println("  " + line));
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }
}
