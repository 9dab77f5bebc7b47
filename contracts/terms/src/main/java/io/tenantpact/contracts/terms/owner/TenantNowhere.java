package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/**
 * A pact of which no request names a tenant where it is said to stand. Then the rules about tenants
 * have nothing to look at, and find nothing. Messages ask nobody, so they name none.
 */
final class TenantNowhere implements LintRule {

  /** How many paths are quoted; a pact may have one for each interaction. */
  private static final int PATHS = 5;

  private final RequestTenant tenant;

  TenantNowhere(Tenancy tenancy) {
    this.tenant = new RequestTenant(tenancy);
  }

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    var asking = pact.interactions().stream().filter(each -> !each.isMessage()).toList();
    return asking.isEmpty() || asking.stream().anyMatch(tenant::isIn)
        ? Stream.empty()
        : Stream.of(
            LintFinding.of(
                OwnerRules.TENANT_NOWHERE,
                pact,
                JsonPointer.compile("/interactions"),
                "no request names a tenant in %s, so that no rule about tenants finds anything; the requests have %s; correct where the tenant is said to stand, or the requests"
                    .formatted(tenant.place(), inWords(asking))));
  }

  private static String inWords(List<PactInteraction> asking) {
    var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    var queries = new TreeSet<String>();
    var paths = new TreeSet<String>();
    asking.stream()
        .map(PactInteraction::request)
        .forEach(
            each -> {
              headers.addAll(each.json().path("headers").propertyNames());
              queries.addAll(each.query().keySet());
              paths.add(pathOf(each));
            });
    var quoted = paths.stream().limit(PATHS).toList();
    return "%s, %s and the paths %s%s"
        .formatted(
            headers.isEmpty() ? "no headers" : "the headers " + headers,
            queries.isEmpty() ? "no query parameters" : "the query parameters " + queries,
            quoted,
            paths.size() > PATHS ? " and others" : "");
  }

  private static String pathOf(PactPart request) {
    return request.json().path("path").asString("");
  }
}
