package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tenant's data in a body that is no JSON. Nobody finds an owner there, and no pact can prove
 * one: pact-jvm 4.7.5 puts values of the state into JSON and forms alone, so that a rule for
 * equality holds a provider to the example's tenant, which no run has. So this is nothing to mend,
 * but to know.
 *
 * <p>What is compared letter by letter is the same for all tenants, and nobody's.
 */
final class UnreadOwner implements LintRule {

  /**
   * Of these, and of what has no type, pact-jvm compares what the example has and lets more pass.
   */
  private static final Pattern MAY_HOLD_MORE =
      Pattern.compile("(?i)|.*(?:xml|json|form-urlencoded|multipart).*");

  private final RequestTenant tenant;

  UnreadOwner(Tenancy tenancy) {
    this.tenant = new RequestTenant(tenancy);
  }

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .filter(tenant::isOwned)
        .flatMap(
            each ->
                each.responses().stream()
                    .filter(Success::isPossible)
                    .filter(UnreadOwner::isUnread)
                    .map(part -> finding(pact, each, part)));
  }

  private static boolean isUnread(PactPart response) {
    var body = response.body();
    return body.isString()
        && !body.asString().isEmpty()
        && !response.isJson()
        && !isComparedInWhole(response);
  }

  private static boolean isComparedInWhole(PactPart response) {
    return response.bodyRules().rules().isEmpty()
        && !MAY_HOLD_MORE.matcher(response.contentType()).matches();
  }

  private static LintFinding finding(
      PactFile pact, PactInteraction interaction, PactPart response) {
    var type = response.contentType();
    return LintFinding.of(
        "unread-owner",
        pact,
        interaction,
        response.bodyPointer(),
        "no owner is compared in a body %s, so that any tenant's keeps the pact; expect JSON where the owner has to be proven, or let the states mark the texts of this body with the canary, which the verification looks for"
            .formatted(type.isEmpty() ? "without a type" : "of " + type));
  }
}
