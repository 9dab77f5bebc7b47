package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.stream.Stream;

/**
 * An interaction that its consumer calls pending, as version 4 of the specification lets it. A
 * provider that does not keep it, or serves it to any tenant, builds all the same.
 */
final class PendingInteraction implements LintRule {

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.isOfVersion4()
        ? pact.interactions().stream()
            .filter(each -> each.json().path("pending").asBoolean(false))
            .map(
                each ->
                    LintFinding.of(
                        "pending-interaction",
                        pact,
                        each,
                        each.pointer().appendProperty("pending"),
                        "it is pending, so that its failure breaks no build of the provider's,"
                            + " though it is published and can-i-deploy says no; take the mark away"
                            + " as soon as the provider is to keep it"))
        : Stream.empty();
  }
}
