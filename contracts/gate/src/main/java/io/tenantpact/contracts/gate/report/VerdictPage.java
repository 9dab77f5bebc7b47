package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.file.WholeFile;
import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Verdicts, and what is known about them, as one page of HTML that needs nothing else: no network,
 * no other file.
 */
public final class VerdictPage {

  private VerdictPage() {}

  /** The page. */
  public static String of(List<Verdict> verdicts, Evidence evidence) {
    var fields = new HashMap<String, Object>();
    fields.put("policy", PageParts.POLICY);
    fields.put("style", PageParts.STYLE);
    fields.put("script", PageParts.SCRIPT);
    fields.put("answer", answer(verdicts.stream().allMatch(Verdict::deployable)));
    fields.put("verdicts", verdicts.stream().map(VerdictPage::fields).toList());
    fields.put("doubts", evidence.doubts());
    fields.put("proof", ProofView.of(evidence.verifications(), verdicts));
    fields.put("pages", PagesView.of(evidence, verdicts));
    fields.put("requirements", RequirementsView.of(evidence.requirements()));
    return PageParts.FRAME.execute(fields);
  }

  /** Writes the page. */
  public static void write(List<Verdict> verdicts, Evidence evidence, Path file) {
    WholeFile.write(of(verdicts, evidence), file);
  }

  private static Map<String, Object> fields(Verdict verdict) {
    return Map.of(
        "version", ShortHash.in(verdict.version().toString()),
        "environment", verdict.environment(),
        "answer", answer(verdict.deployable()),
        "reasons", ShortHash.in(String.join("\n", verdict.reasons())),
        "rows", verdict.matrix().stream().map(VerdictPage::fields).toList());
  }

  private static Map<String, Object> fields(MatrixRow row) {
    return Map.of(
        "consumer", ShortHash.in(row.consumer().toString()),
        "provider",
            row.provider() == null ? row.providerName() : ShortHash.in(row.provider().toString()),
        "result", row.result().name().toLowerCase(Locale.ROOT));
  }

  private static String answer(boolean deployable) {
    return deployable ? "yes" : "no";
  }
}
