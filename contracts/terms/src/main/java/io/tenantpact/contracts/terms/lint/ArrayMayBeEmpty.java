package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * An array in a response that would pass with no element: its type rule, or one above it that
 * cascades, has no {@code min}. A provider that serves empty pages keeps such a pact. Bounds do not
 * cascade: pact-jvm compares no sizes below the array that they are given for.
 */
final class ArrayMayBeEmpty implements LintRule {

  private static final Set<String> COUNTED_ONLY_BY_MIN =
      Set.of("type", "ignore-order", "min-type", "max-type", "eachValue", "eachKey", "values");

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .flatMap(each -> each.responses().stream().flatMap(part -> check(pact, each, part)));
  }

  private static Stream<LintFinding> check(
      PactFile pact, PactInteraction interaction, PactPart response) {
    return emptyable(response)
        .map(
            array ->
                LintFinding.of(
                    "array-may-be-empty",
                    pact,
                    interaction,
                    response.bodyPointer().append(array),
                    "an empty array at "
                        + array
                        + " would pass; give it a minimum of at least 1, or make it"
                        + " exactly empty"));
  }

  private static Stream<JsonPointer> emptyable(PactPart response) {
    var rules = response.bodyRules();
    return arraysIn(response.body(), JsonPointer.empty()).stream()
        .filter(array -> rules.nearest(array).filter(rule -> allowsEmpty(rule, array)).isPresent());
  }

  private static boolean allowsEmpty(PactPart.Rule rule, JsonPointer array) {
    var bounds = RulePath.of(rule.path()).leadsTo(array);
    return rule.matchers().stream()
            .anyMatch(each -> COUNTED_ONLY_BY_MIN.contains(each.path("match").asString("")))
        && !(bounds && rule.matchers().stream().anyMatch(ArrayMayBeEmpty::decides));
  }

  /** Whether it asks for an element, or for none. */
  private static boolean decides(JsonNode matcher) {
    return matcher.path("min").asInt(0) >= 1 || matcher.path("max").asInt(-1) == 0;
  }

  private static List<JsonPointer> arraysIn(JsonNode node, JsonPointer here) {
    var found = new ArrayList<JsonPointer>();
    if (node.isArray()) {
      found.add(here);
      for (var index = 0; index < node.size(); index++) {
        found.addAll(arraysIn(node.get(index), here.appendIndex(index)));
      }
    }
    for (var each : node.properties()) {
      found.addAll(arraysIn(each.getValue(), here.appendProperty(each.getKey())));
    }
    return found;
  }
}
