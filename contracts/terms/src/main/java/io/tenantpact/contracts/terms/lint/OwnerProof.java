package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.pact.PactPart;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/**
 * Whether a response holds an owner to the tenant.
 *
 * @param chosen tells the generators of a tenant that will do
 */
record OwnerProof(PactPart response, Predicate<PactPart.Generator> chosen) {

  private static final String ANY = "accepts any tenant";
  private static final String AMONG_OTHERS =
      "is in an array that may hold any tenant's beside it (arrayContains); expect all of the array";

  /** What is wrong with the proof; empty if nothing. */
  Optional<String> flaw(JsonPointer owner) {
    if (isAmongOthers(owner)) {
      return Optional.of(AMONG_OTHERS);
    }
    return isChosen(owner) && requiresEquality(owner) ? Optional.empty() : Optional.of(ANY);
  }

  private boolean isChosen(JsonPointer owner) {
    return response.generators().stream()
        .filter(chosen)
        .anyMatch(
            each -> each.category().equals("body") && RulePath.of(each.path()).leadsTo(owner));
  }

  /**
   * Whether an array merely contains it: then the variant's own rules compare it, and whatever else
   * the array holds, nobody does.
   */
  private boolean isAmongOthers(JsonPointer owner) {
    return rulesOver(owner)
        .flatMap(each -> each.matchers().stream())
        .anyMatch(each -> each.path("match").asString("").equals("arrayContains"));
  }

  /** Whether the rule that takes precedence does; of several, each. */
  private boolean requiresEquality(JsonPointer owner) {
    var deciding = new TreeMap<RulePath, Boolean>(RulePath.PRECEDENCE);
    for (var each : rulesOver(owner).toList()) {
      var path = RulePath.of(each.path());
      deciding.merge(path, path.leadsTo(owner) && each.requiresEquality(), Boolean::logicalAnd);
    }
    return !deciding.isEmpty() && deciding.lastEntry().getValue();
  }

  /** Those for the owner, and for what holds it. */
  private Stream<PactPart.Rule> rulesOver(JsonPointer owner) {
    return bodyRules().stream().filter(each -> RulePath.of(each.path()).covers(owner));
  }

  private List<PactPart.Rule> bodyRules() {
    return response.rules().stream().filter(each -> each.category().equals("body")).toList();
  }
}
