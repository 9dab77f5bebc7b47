package io.tenantpact.contracts.gate.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A request that must be denied or tell nothing of another tenant, and what came of it.
 *
 * @param name such as {@code tenant missing} or {@code resourceId foreign}
 * @param subject what was tampered with: {@code tenant}, {@code credential}, {@code value} or, with
 *     the request as it is, {@code neighbour}
 * @param variation how, such as {@code foreign}
 * @param note the status of the answer, or why the probe was not made
 * @param problems what was wrong with the denial; none if it was denied as agreed
 */
public record Probe(
    String name,
    String subject,
    String variation,
    Outcome outcome,
    String note,
    List<String> problems) {

  /** A probe; it has a name and an outcome. */
  public Probe {
    Part.required(name, "name of a probe");
    Part.required(outcome, "outcome of the probe '" + name + "'");
    subject = Part.textOf(subject);
    variation = Part.textOf(variation);
    note = Part.textOf(note);
    problems = Part.listOf(problems);
  }

  /** What came of a probe. */
  public enum Outcome {
    /** The provider said no, as agreed. */
    @JsonProperty("denied")
    DENIED,
    /** It answered, as it may, and as if there were no other tenant. */
    @JsonProperty("alike")
    ALIKE,
    /** It did not. */
    @JsonProperty("failed")
    FAILED,
    /** Nothing was sent, so nothing is proven. */
    @JsonProperty("not-made")
    NOT_MADE
  }
}
