package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.pact.BodyRules;
import io.tenantpact.contracts.terms.pact.PactPart;
import io.tenantpact.contracts.terms.pact.PactPart.Generator;
import io.tenantpact.contracts.terms.pact.PactPart.Rule;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Whether a response holds its owners to the tenant, as pact-jvm 4.7.5 compares them. */
final class OwnerProof {

  private static final String ANY = "accepts any tenant";
  private static final String AMONG_OTHERS =
      "is in an array that may hold any tenant's beside it (arrayContains); expect all of the array";
  private static final String BELOW_A_RULE =
      "is below a rule for keys, values or a number of elements, beside which what comes is compared"
          + " with nothing; add a type rule to the array, or a values rule to the object";
  private static final String IN_EXAMPLE =
      "is compared in the elements of the example alone, and others may come; say [*]";

  private static final Set<String> NOT_COMPARED = Set.of("eachKey", "eachValue");

  private final PactPart response;
  private final Predicate<Generator> chosen;
  private final BodyRules rules;

  /**
   * The proof of a response.
   *
   * @param chosen tells the generators of a tenant that will do
   */
  OwnerProof(PactPart response, Predicate<Generator> chosen) {
    this.response = response;
    this.chosen = chosen;
    this.rules = response.bodyRules();
  }

  /** What is wrong with the proof; empty if nothing. */
  Optional<String> flaw(JsonPointer owner) {
    if (isAmongOthers(owner)) {
      return Optional.of(AMONG_OTHERS);
    }
    if (!isChosen(owner) || !requiresEquality(owner)) {
      return Optional.of(ANY);
    }
    if (holdersOf(owner).stream().anyMatch(this::leavesUncompared)) {
      return Optional.of(BELOW_A_RULE);
    }
    return requiresEquality(inAnotherElement(owner)) ? Optional.empty() : Optional.of(IN_EXAMPLE);
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
    return rules
        .over(owner)
        .flatMap(each -> each.matchers().stream())
        .anyMatch(each -> name(each).equals("arrayContains"));
  }

  /** Whether the rule that takes precedence does; of several, each. Without any, a value has to. */
  private boolean requiresEquality(JsonPointer value) {
    var deciding = new TreeMap<RulePath, Boolean>(RulePath.PRECEDENCE);
    rules
        .over(value)
        .forEach(
            each ->
                deciding.merge(
                    RulePath.of(each.path()), each.requiresEquality(), Boolean::logicalAnd));
    return deciding.isEmpty() || deciding.lastEntry().getValue();
  }

  /** The body and whatever else holds it, from the outermost on. */
  private static Collection<JsonPointer> holdersOf(JsonPointer owner) {
    var holders = new ArrayDeque<JsonPointer>();
    for (var each = owner.head(); each != null; each = each.head()) {
      holders.addFirst(each);
    }
    return holders;
  }

  /** Whether what comes beside the example, or in its place, is not looked at. */
  private boolean leavesUncompared(JsonPointer holder) {
    var matchers = rules.matchersAt(holder);
    var names = matchers.stream().map(OwnerProof::name).collect(Collectors.toSet());
    var node = response.body().at(holder);
    return node.isArray()
        ? (!names.isEmpty() && NOT_COMPARED.containsAll(names))
            || (isFromAMinimumOn(matchers) && !isFull(matchers, node))
        : names.stream().anyMatch(NOT_COMPARED::contains) && !names.contains("values");
  }

  private static boolean isFromAMinimumOn(Collection<JsonNode> matchers) {
    return matchers.stream().anyMatch(each -> name(each).equals("ignore-order") && each.has("min"));
  }

  /** The same owner, in elements that the example does not have wherever they may come. */
  private JsonPointer inAnotherElement(JsonPointer owner) {
    var another = JsonPointer.empty();
    var rest = owner;
    for (var holder : holdersOf(owner)) {
      another =
          mayHaveMore(holder)
              ? another.appendIndex(response.body().at(holder).size())
              : another.appendProperty(rest.getMatchingProperty());
      rest = rest.tail();
    }
    return another;
  }

  /** An array has as many elements as the example, unless a type rule is over it. */
  private boolean mayHaveMore(JsonPointer holder) {
    var node = response.body().at(holder);
    return node.isArray()
        && rules
            .nearest(holder)
            .filter(each -> !isCounted(each))
            .filter(each -> !isFull(rules.matchersAt(holder), node))
            .isPresent();
  }

  private static boolean isCounted(Rule rule) {
    return rule.requiresEquality()
        || rule.matchers().stream().allMatch(each -> name(each).equals("ignore-order"));
  }

  private static boolean isFull(Collection<JsonNode> matchers, JsonNode array) {
    return matchers.stream()
        .anyMatch(each -> each.path("max").asInt(Integer.MAX_VALUE) <= array.size());
  }

  private static String name(JsonNode matcher) {
    return matcher.path("match").asString("");
  }
}
