package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.stream.Stream;

/** One way in which a pact can prove less than it seems to. */
interface LintRule {

  Stream<LintFinding> check(PactFile pact);
}
