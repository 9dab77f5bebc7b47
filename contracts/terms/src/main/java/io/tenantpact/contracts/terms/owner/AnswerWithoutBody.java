package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.finding.LintRule;
import io.tenantpact.contracts.terms.pact.PactFile;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/**
 * A tenant's data, read and not looked at. Where no body is expected any body is accepted, also
 * another tenant's; and so it is where one stands in a pact of version 4 as in older ones, since
 * pact-jvm passes over it.
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
        .filter(tenant::isAnswered)
        .flatMap(each -> problem(pact, each).map(problem -> finding(pact, each, problem)).stream());
  }

  private static Optional<String> problem(PactFile pact, PactInteraction interaction) {
    var response = interaction.response();
    if (response.expectsNoBody() || (pact.isOfVersion4() && response.hasEmptyContent())) {
      return reads(interaction)
          ? Optional.of("no body is expected, so any is accepted; expect what the consumer reads")
          : Optional.empty();
    }
    if (isComparedByType(response)) {
      return Optional.of(
          "the body is compared by its content type alone, so any JSON is accepted; expect what the"
              + " consumer reads");
    }
    return pact.isOfVersion4() && !response.hasContent()
        ? Optional.of(
            "the body is not read, so any is accepted; a pact of version 4 holds it as content,"
                + " beside its contentType")
        : Optional.empty();
  }

  /** A rule for the content type of the whole body, which pact-jvm then looks at no further. */
  private static boolean isComparedByType(PactPart response) {
    return response.isJson()
        && Success.isPossible(response)
        && response.bodyRules().matchersAt(JsonPointer.empty()).stream()
            .anyMatch(each -> each.path("match").asString("").equals("contentType"));
  }

  private static LintFinding finding(PactFile pact, PactInteraction interaction, String problem) {
    return LintFinding.of(
        "answer-without-body", pact, interaction, interaction.response().pointer(), problem);
  }

  private static boolean reads(PactInteraction interaction) {
    return interaction.reads()
        && WITH_CONTENT.contains(interaction.response().json().path("status").asInt(200));
  }
}
