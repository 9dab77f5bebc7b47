package io.tenantpact.contracts.terms.finding;

import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.stream.Stream;

/** One way in which a pact can prove less than it seems to. */
public interface LintRule {

  /** What has to be mended, in any order. */
  Stream<LintFinding> check(PactFile pact);
}
