package io.tenantpact.contracts.terms.lint;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A tenant's data, read and not looked at. Where no body is expected any body is accepted, also
 * another tenant's.
 */
final class AnswerWithoutBody implements LintRule {

  /** Of a GET, those that are nothing without content. */
  private static final Set<Integer> WITH_CONTENT = Set.of(200, 206);

  private final RequestTenant tenant;

  AnswerWithoutBody(Tenancy tenancy) {
    this.tenant = new RequestTenant(tenancy);
  }

  @Override
  public Stream<LintFinding> check(PactFile pact) {
    return pact.interactions().stream()
        .filter(each -> tenant.isIn(each) && reads(each))
        .filter(each -> each.response().body().isMissingNode())
        .map(
            each ->
                LintFinding.of(
                    "answer-without-body",
                    pact,
                    each,
                    each.response().pointer(),
                    "no body is expected, so any is accepted; expect what the consumer reads"));
  }

  private static boolean reads(PactInteraction interaction) {
    return interaction.request().json().path("method").asString("").equalsIgnoreCase("GET")
        && WITH_CONTENT.contains(interaction.response().json().path("status").asInt(200));
  }
}
