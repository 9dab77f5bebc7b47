package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A tenant-scoped answer whose owner nobody compares. A type rule, also one that cascades from an
 * array above, accepts every tenant's name; only an equality rule whose value comes from the state
 * holds the provider to the caller's. A message names no tenant that asks, so it has an owner too.
 *
 * <p>Where the request names no tenant, its credential may see several: an owner is then any that
 * the state knows. That the answer has to name one, is certain only if the request asks for what
 * the state made.
 */
final class UnprovenOwner implements LintRule {

  private final Tenancy tenancy;
  private final RequestTenant tenant;

  UnprovenOwner(Tenancy tenancy) {
    this.tenancy = tenancy;
    this.tenant = new RequestTenant(tenancy);
  }

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .flatMap(
            each ->
                each.responses().stream()
                    .filter(Success::isPossible)
                    .flatMap(part -> check(pact, each, part)));
  }

  private Stream<LintFinding> check(PactFile pact, PactInteraction interaction, PactPart response) {
    var owners = ownersIn(response.body(), JsonPointer.empty());
    if (owners.isEmpty()) {
      return tenant.isOwned(interaction) && isSomething(response)
          ? Stream.of(
              finding(pact, interaction, response.bodyPointer(), "no property names the owner"))
          : Stream.empty();
    }
    if (!tenant.isOwned(interaction) && !tenant.isKnownToState(interaction)) {
      return Stream.empty();
    }
    var proof = new OwnerProof(response, each -> chooses(each, interaction));
    return owners.stream()
        .flatMap(
            owner ->
                proof.flaw(owner).stream()
                    .map(flaw -> finding(pact, interaction, response, owner, flaw)));
  }

  private static boolean isSomething(PactPart response) {
    return response.body().isContainer() && !new EmptyList(response).isAll();
  }

  private boolean chooses(PactPart.Generator generator, PactInteraction interaction) {
    var isOnesAlone = interaction.isMessage() || tenant.isIn(interaction);
    return isOnesAlone ? generator.holds(tenancy.tenantValue()) : generator.fromProviderState();
  }

  private LintFinding finding(
      PactFile pact,
      PactInteraction interaction,
      PactPart response,
      JsonPointer owner,
      String flaw) {
    return finding(pact, interaction, response.bodyPointer().append(owner), owner + " " + flaw);
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

  private List<JsonPointer> ownersIn(JsonNode node, JsonPointer here) {
    var found = new ArrayList<JsonPointer>();
    for (var each : node.properties()) {
      var at = here.appendProperty(each.getKey());
      var further =
          tenancy
              .propertyFrom(each.getKey())
              .map(UnprovenOwner::pointer)
              .filter(way -> !each.getValue().at(way).isMissingNode());
      if (further.isPresent()) {
        found.add(at.append(further.get()));
      } else {
        found.addAll(ownersIn(each.getValue(), at));
      }
    }
    for (var index = 0; node.isArray() && index < node.size(); index++) {
      found.addAll(ownersIn(node.get(index), here.appendIndex(index)));
    }
    return found;
  }

  private static JsonPointer pointer(List<String> names) {
    var pointer = JsonPointer.empty();
    for (var each : names) {
      pointer = pointer.appendProperty(each);
    }
    return pointer;
  }
}
