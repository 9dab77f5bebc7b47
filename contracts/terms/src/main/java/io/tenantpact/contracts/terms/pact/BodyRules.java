package io.tenantpact.contracts.terms.pact;

import io.tenantpact.contracts.terms.pact.PactPart.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The matching rules for a body. A rule for what holds a value is one for the value, too, unless a
 * closer one decides.
 */
public record BodyRules(List<Rule> rules) {

  /** Those that lead to a value, or to what holds it. */
  public Stream<Rule> over(JsonPointer value) {
    return rules.stream().filter(each -> RulePath.of(each.path()).covers(value));
  }

  /** The one of these that decides. */
  public Optional<Rule> nearest(JsonPointer value) {
    return over(value)
        .max(Comparator.comparing(each -> RulePath.of(each.path()), RulePath.PRECEDENCE));
  }

  /** The matchers of those that lead to a value itself. */
  public List<JsonNode> matchersAt(JsonPointer value) {
    return rules.stream()
        .filter(each -> RulePath.of(each.path()).leadsTo(value))
        .flatMap(each -> each.matchers().stream())
        .toList();
  }
}
