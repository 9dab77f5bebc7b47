package io.tenantpact.contracts.provider.result;

import java.util.List;
import java.util.Locale;

/**
 * What a probe came to.
 *
 * @param note the status of the answer, or why the probe could not be made
 * @param problems empty unless it failed
 */
public record ProbeOutcome(Probe probe, Result result, String note, List<Problem> problems) {

  /** How a probe ends. */
  public enum Result {
    /** Refused as agreed on, and nothing given away. */
    DENIED,
    /** Answered, as it may be, and no other than without the other tenant's value. */
    ALIKE,
    FAILED,
    /** There was nothing to change. That proves nothing. */
    NOT_MADE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A probe that was made and had to be refused. */
  public static ProbeOutcome denied(Probe probe, String note, List<Problem> problems) {
    return of(probe, Result.DENIED, note, problems);
  }

  /** A probe that was made and had to be answered as if there were no other tenant. */
  public static ProbeOutcome alike(Probe probe, String note, List<Problem> problems) {
    return of(probe, Result.ALIKE, note, problems);
  }

  private static ProbeOutcome of(Probe probe, Result sound, String note, List<Problem> problems) {
    return new ProbeOutcome(
        probe, problems.isEmpty() ? sound : Result.FAILED, note, List.copyOf(problems));
  }

  /** A probe that could not be made. */
  public static ProbeOutcome notMade(Probe probe, String why) {
    return new ProbeOutcome(probe, Result.NOT_MADE, why, List.of());
  }
}
