package io.tenantpact.service.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two verifications of the service's pacts, each on a service of its own. */
final class Verifications {

  private static final String REPORTS = "tenantpact.verification.reports";
  private static final String KIT = "contract.ContractIT";
  private static final String STOCK = "contract.StockVerification";

  /** As in {@code 1.1) status: expected status of 403 but was 200}. */
  private static final Pattern MISMATCH =
      Pattern.compile("(?m)^\\s*\\d+\\.\\d+\\) (status|header|body)[a-z-]*: ");

  private Verifications() {}

  /**
   * This kit's. What it found is in its report, of which a test's message shows but the beginning.
   *
   * @param reports the folder that the report is left in
   */
  static Verification byKit(Path reports) {
    var report = reports.resolve("io.tenantpact.service." + KIT + ".json");
    try {
      Files.deleteIfExists(report);
      System.setProperty(REPORTS, reports.toString());
      var run = ClassRun.of(KIT);
      var broken =
          Files.exists(report) ? broken(JsonMapper.shared().readTree(report)) : List.<Broken>of();
      return new Verification(run.tests(), run.failures().size(), broken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.clearProperty(REPORTS);
    }
  }

  /** Pact-jvm's own. A test that failed for another reason than a mismatch says nothing. */
  static Verification byStock() {
    var run = ClassRun.of(STOCK);
    return new Verification(run.tests(), run.failures().size(), mismatched(run));
  }

  static List<Broken> mismatched(ClassRun run) {
    return run.failures().stream()
        .map(each -> new Broken(words(each.test()), mismatches(each.message())))
        .filter(each -> !each.findings().isEmpty())
        .toList();
  }

  /** Without the consumer's name before and the tenant's after them. */
  private static String words(String test) {
    return withoutTenant(test.replaceFirst("^.*? - ", ""));
  }

  private static List<Finding> mismatches(String message) {
    return MISMATCH.matcher(message).results().map(each -> new Finding(each.group(1), "")).toList();
  }

  static List<Broken> broken(JsonNode report) {
    return StreamSupport.stream(report.path("interactions").spliterator(), false)
        .filter(each -> !each.path("problems").isEmpty())
        .map(each -> new Broken(withoutTenant(each.path("description").asString()), findings(each)))
        .toList();
  }

  /** Without paths into the body: which of two tenants' rows comes first is chance. */
  private static List<Finding> findings(JsonNode interaction) {
    return StreamSupport.stream(interaction.path("problems").spliterator(), false)
        .map(
            each ->
                new Finding(
                    each.path("kind").asString(),
                    each.path("where").asString().replaceAll(" ?\\$\\S*", "").strip()))
        .distinct()
        .toList();
  }

  private static String withoutTenant(String description) {
    return description.replaceFirst(" \\(as [^)]*\\)$", "");
  }
}
