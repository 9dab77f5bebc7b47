package io.tenantpact.contracts.gate.verdict;

import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pact between two versions, and what its verification came to.
 *
 * @param provider null where no version of the provider that counts has verified the pact
 * @param result what the results say
 * @param broken the interactions that do not hold, with what was found
 */
public record MatrixRow(
    PacticipantVersion consumer,
    @Nullable PacticipantVersion provider,
    String providerName,
    Result result,
    List<BrokenInteraction> broken) {

  /** What the verification of a pact came to. */
  public enum Result {
    /** Every interaction holds. */
    KEPT,
    /** At least one does not. */
    BROKEN,
    /** Nothing was published for this pair. */
    UNKNOWN,
    /** Success was published, but not for every interaction of the pact. */
    INCOMPLETE,
    /** Success was published, and nothing about any interaction. */
    UNNAMED,
    /** Success was published for a pact without interactions, which asks for nothing. */
    EMPTY
  }

  /**
   * An interaction that the provider does not keep.
   *
   * @param description as the pact describes it
   * @param mismatches what was found, one line each
   */
  public record BrokenInteraction(String description, List<String> mismatches) {}
}
