package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A tenant-scoped answer whose owner nobody compares. A type rule, also one that cascades from an
 * array above, accepts every tenant's name; only an equality rule whose value comes from the state
 * holds the provider to the caller's. A message names no tenant that asks, so it has an owner too.
 */
final class UnprovenOwner implements LintRule {

  private static final String AMONG_OTHERS =
      " is in an array that may hold any tenant's beside it (arrayContains); expect all of the array";

  private final Tenancy tenancy;
  private final RequestTenant tenant;

  UnprovenOwner(Tenancy tenancy) {
    this.tenancy = tenancy;
    this.tenant = new RequestTenant(tenancy);
  }

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .filter(each -> each.isMessage() || tenant.isIn(each))
        .flatMap(
            each ->
                each.responses().stream()
                    .filter(Success::isPossible)
                    .flatMap(part -> check(pact, each, part)));
  }

  private Stream<LintFinding> check(PactFile pact, PactInteraction interaction, PactPart response) {
    var body = response.body();
    var owners = ownersIn(body, JsonPointer.empty());
    if (owners.isEmpty() && body.isContainer() && !isNothingButEmpty(response)) {
      return Stream.of(
          finding(pact, interaction, response.bodyPointer(), "no property names the owner"));
    }
    return owners.stream()
        .filter(owner -> !isProven(response, owner))
        .map(
            owner ->
                finding(
                    pact,
                    interaction,
                    response.bodyPointer().append(owner),
                    owner
                        + (isAmongOthers(response, owner) ? AMONG_OTHERS : " accepts any tenant")));
  }

  private LintFinding finding(
      PactFile pact, PactInteraction interaction, JsonPointer at, String what) {
    return LintFinding.of(
        "unproven-owner",
        pact,
        interaction,
        at,
        "%s; give '%s' an equality rule and a provider-state generator (${%s})"
            .formatted(what, tenancy.property(), tenancy.tenantValue()));
  }

  private boolean isProven(PactPart response, JsonPointer owner) {
    var generated =
        response.generators().stream()
            .filter(each -> each.holds(tenancy.tenantValue()))
            .anyMatch(
                each -> each.category().equals("body") && RulePath.of(each.path()).leadsTo(owner));
    return generated && requiresEquality(response, owner) && !isAmongOthers(response, owner);
  }

  /**
   * Whether an array merely contains it: then the variant's own rules compare it, and whatever else
   * the array holds, nobody does.
   */
  private static boolean isAmongOthers(PactPart response, JsonPointer owner) {
    return response.rules().stream()
        .filter(each -> each.category().equals("body") && RulePath.of(each.path()).covers(owner))
        .flatMap(each -> each.matchers().stream())
        .anyMatch(each -> each.path("match").asString("").equals("arrayContains"));
  }

  /** Whether the rule that takes precedence does; of several, each. */
  private static boolean requiresEquality(PactPart response, JsonPointer owner) {
    var deciding = new TreeMap<RulePath, Boolean>(RulePath.PRECEDENCE);
    for (var each : response.rules()) {
      if (each.category().equals("body") && RulePath.of(each.path()).covers(owner)) {
        var path = RulePath.of(each.path());
        deciding.merge(path, path.leadsTo(owner) && each.requiresEquality(), Boolean::logicalAnd);
      }
    }
    return !deciding.isEmpty() && deciding.lastEntry().getValue();
  }

  private List<JsonPointer> ownersIn(JsonNode node, JsonPointer here) {
    var found = new ArrayList<JsonPointer>();
    for (var each : node.properties()) {
      var at = here.appendProperty(each.getKey());
      if (each.getKey().equals(tenancy.property())) {
        found.add(at);
      } else {
        found.addAll(ownersIn(each.getValue(), at));
      }
    }
    for (var index = 0; node.isArray() && index < node.size(); index++) {
      found.addAll(ownersIn(node.get(index), here.appendIndex(index)));
    }
    return found;
  }

  /**
   * Whether it is a list without anything: nobody's to own. Beside it may stand numbers, and one
   * text, which is its cursor; with a second one it may be a thing, whose labels are empty.
   */
  private static boolean isNothingButEmpty(PactPart response) {
    var body = response.body();
    var root = JsonPointer.empty();
    return isEmptyArray(response, root)
        || (body.propertyStream()
                .anyMatch(each -> isEmptyArray(response, root.appendProperty(each.getKey())))
            && body.propertyStream()
                .allMatch(
                    each ->
                        each.getValue().isValueNode()
                            || isEmptyArray(response, root.appendProperty(each.getKey())))
            && body.valueStream().filter(JsonNode::isString).count() <= 1);
  }

  /** Where a rule asks for elements, those that come are compared with nothing. */
  private static boolean isEmptyArray(PactPart response, JsonPointer at) {
    var node = response.body().at(at);
    return node.isArray()
        && node.isEmpty()
        && response.rules().stream()
            .filter(each -> each.category().equals("body") && RulePath.of(each.path()).leadsTo(at))
            .flatMap(each -> each.matchers().stream())
            .noneMatch(each -> each.path("min").asInt(0) >= 1);
  }
}
