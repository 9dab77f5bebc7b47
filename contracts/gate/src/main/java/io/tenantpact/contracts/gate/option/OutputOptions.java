package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.file.WholeFile;
import io.tenantpact.contracts.gate.report.Evidence;
import io.tenantpact.contracts.gate.report.JUnitXml;
import io.tenantpact.contracts.gate.report.VerdictJson;
import io.tenantpact.contracts.gate.report.VerdictPage;
import io.tenantpact.contracts.gate.report.VerdictText;
import io.tenantpact.contracts.gate.verdict.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How verdicts are shown. The exit code is the verdict's, whatever the form. */
public final class OutputOptions {

  /** A form. */
  enum Form {
    TABLE,
    JSON
  }

  @Option(
      names = {"-o", "--output"},
      defaultValue = "table",
      paramLabel = "<table|json>",
      description = "The form on standard output (${DEFAULT-VALUE}).")
  private Form form;

  @Option(
      names = "--report",
      paramLabel = "<file>",
      description = "Also write a page of HTML here.")
  private @Nullable Path report;

  @Option(
      names = "--junit",
      paramLabel = "<file>",
      description = "Also write the verification as JUnit XML here.")
  private @Nullable Path junit;

  @Mixin private EvidenceOptions evidence;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * What the reports will tell beside the verdict; read before anything is decided, as it is found
   * out whether they can be written.
   */
  public Evidence evidence() {
    if (report != null && junit != null && place(report).equals(place(junit))) {
      throw new ParameterException(
          command.commandLine(),
          "expected two files for --report and --junit, but both are " + junit);
    }
    Stream.of(report, junit).filter(Objects::nonNull).forEach(WholeFile::requireWritable);
    if (junit != null) {
      evidence.missVerification("--junit");
    }
    return evidence.read();
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /**
   * Shows verdicts in every form that was asked for.
   *
   * @return whether all of them are a yes
   */
  public boolean show(List<Verdict> verdicts, Evidence evidence, PrintWriter out) {
    out.printf("%s%n", form == Form.JSON ? VerdictJson.of(verdicts) : VerdictText.of(verdicts));
    if (report != null) {
      VerdictPage.write(verdicts, evidence, report);
      if (form == Form.TABLE) {
        out.println("report: " + place(report));
      }
    }
    if (junit != null) {
      JUnitXml.write(verdicts, evidence.verifications(), junit);
    }
    return verdicts.stream().allMatch(Verdict::deployable);
  }
}
