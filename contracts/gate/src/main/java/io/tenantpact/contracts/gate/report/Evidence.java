package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.pages.PageSet;
import io.tenantpact.contracts.gate.requirement.Requirements;
import io.tenantpact.contracts.gate.verification.Verification;
import java.util.List;

/**
 * What is known beside the verdict itself: it explains a verdict, and never makes one.
 *
 * @param verifications what the provider's tests wrote
 * @param pageSets the lists in the pacts
 * @param requirements with the tests that cover them
 * @param doubts what a person should look at in the pacts, one line each
 */
public record Evidence(
    List<Verification> verifications,
    List<PageSet> pageSets,
    Requirements requirements,
    List<String> doubts) {

  /** Evidence of these kinds, each of which may be empty. */
  public Evidence {
    verifications = List.copyOf(verifications);
    pageSets = List.copyOf(pageSets);
    doubts = List.copyOf(doubts);
  }

  /** Nothing but the verdict. */
  public static Evidence none() {
    return new Evidence(List.of(), List.of(), Requirements.none(), List.of());
  }
}
