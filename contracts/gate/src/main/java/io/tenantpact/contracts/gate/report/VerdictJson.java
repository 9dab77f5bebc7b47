package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.verdict.Verdict;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verdicts for programs: {@code {"deployable":…,"verdicts":[…]}}, each verdict with its reasons and
 * its matrix.
 */
public final class VerdictJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private record Answer(boolean deployable, List<Verdict> verdicts) {}

  private VerdictJson() {}

  /** The document. */
  public static String of(List<Verdict> verdicts) {
    return JSON.writeValueAsString(
        new Answer(verdicts.stream().allMatch(Verdict::deployable), verdicts));
  }
}
