package io.tenantpact.contracts.gate.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.tenantpact.contracts.gate.verdict.MatrixRow;
import io.tenantpact.contracts.gate.verdict.Verdict;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Verdicts as one page of HTML that needs nothing else: no network, no other file. */
public final class VerdictPage {

  private static final Template TEMPLATE = read("verdict.html");

  private VerdictPage() {}

  /** The page. */
  public static String of(List<Verdict> verdicts) {
    var deployable = verdicts.stream().allMatch(Verdict::deployable);
    return TEMPLATE.execute(
        Map.of(
            "answer",
            deployable ? "yes" : "no",
            "verdicts",
            verdicts.stream().map(VerdictPage::fields).toList()));
  }

  /** Writes the page, in one step: a reader sees the old one or the new one, never half of it. */
  public static void write(List<Verdict> verdicts, Path file) {
    try {
      var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
      Files.createDirectories(folder);
      var unfinished = Files.createTempFile(folder, "verdict", ".html");
      Files.writeString(unfinished, of(verdicts));
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + file, e);
    }
  }

  private static Map<String, Object> fields(Verdict verdict) {
    return Map.of(
        "version", ShortHash.in(verdict.version().toString()),
        "environment", verdict.environment(),
        "answer", verdict.deployable() ? "yes" : "no",
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

  private static Template read(String name) {
    var resource = VerdictPage.class.getResourceAsStream(name);
    Objects.requireNonNull(resource, name);
    return Mustache.compiler()
        .escapeHTML(true)
        .compile(new InputStreamReader(resource, StandardCharsets.UTF_8));
  }
}
