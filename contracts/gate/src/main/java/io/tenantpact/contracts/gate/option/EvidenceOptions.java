package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.pages.PageSet;
import io.tenantpact.contracts.gate.report.Evidence;
import io.tenantpact.contracts.gate.requirement.Requirements;
import io.tenantpact.contracts.gate.verification.Verification;
import io.tenantpact.contracts.gate.verification.VerificationFolder;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the reports tell beside the verdict. None of it changes the verdict. */
final class EvidenceOptions {

  private static final Path USUAL_LIST = Path.of("docs/requirements.md");

  @Option(
      names = "--verification",
      paramLabel = "<folder>",
      description = "What the provider's tests wrote about their verification (*.json).")
  private @Nullable Path verification;

  @Option(
      names = "--pacts",
      paramLabel = "<folder>",
      description = "The pacts (*.json), to tell which pages of which lists they speak of.")
  private @Nullable Path pacts;

  @Option(
      names = "--rows",
      paramLabel = "<folder>",
      description =
          "Below which tests left the requirements they cover (target/requirement-rows/*.tsv).")
  private @Nullable Path rows;

  @Option(
      names = "--requirements",
      paramLabel = "<file>",
      description =
          "The table of all requirements, to tell which ones no test that ran covers; else"
              + " docs/requirements.md, if it is there.")
  private @Nullable Path requirements;

  @Mixin private PageOptions pageNames;
  @Mixin private CarrierOptions carrier;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Reads it all; before anything is decided, so that a broken file leaves nothing behind. */
  Evidence read() {
    var read = pacts();
    return new Evidence(
        verifications(), PageSet.in(read, pageNames.names()), requirements(), carrier.doubts(read));
  }

  /** Says what is missing for a report that tells of the verification alone. */
  void missVerification(String report) {
    if (verification == null) {
      warn("expected --verification, which %s tells of, but it is not given".formatted(report));
    }
  }

  private List<Verification> verifications() {
    if (verification == null) {
      return List.of();
    }
    var found = VerificationFolder.read(verification);
    if (found.isEmpty()) {
      warn("expected what the provider's tests wrote in %s, found nothing".formatted(verification));
    }
    return found;
  }

  private void warn(String message) {
    var err = command.commandLine().getErr();
    err.println("tenantpact: " + message + "; the reports tell of no probe");
  }

  private List<PactFile> pacts() {
    if (pacts == null && carrier.isGiven()) {
      throw new ParameterException(
          command.commandLine(),
          "expected --pacts, which --tenant-in is about, but it is not given");
    }
    return pacts == null ? List.of() : PactFolder.read(pacts);
  }

  private Requirements requirements() {
    if (rows == null) {
      if (requirements != null) {
        throw new ParameterException(
            command.commandLine(),
            "expected --rows, which --requirements is about, but it is not given");
      }
      return Requirements.none();
    }
    if (requirements != null) {
      return Requirements.read(requirements, rows);
    }
    return Files.exists(USUAL_LIST)
        ? Requirements.read(USUAL_LIST, rows)
        : Requirements.namedByTests(rows);
  }
}
