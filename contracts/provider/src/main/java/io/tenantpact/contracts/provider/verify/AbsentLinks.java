package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.terms.WebLink;
import java.util.List;

/**
 * Where an answer's {@code Link} headers must not lead: the relations of the {@linkplain References
 * absentLinks}, such as the {@code next} of a last page that is an array.
 */
final class AbsentLinks {

  private static final References ABSENT_LINKS = new References("absentLinks");

  private AbsentLinks() {}

  static List<Problem> check(Interaction interaction, Answer answer) {
    return ABSENT_LINKS.check(
        interaction,
        relations ->
            answer.headers().entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase("Link"))
                .flatMap(each -> each.getValue().stream())
                .flatMap(line -> WebLink.in(line).stream())
                .filter(link -> relations.stream().anyMatch(link::is))
                .map(AbsentLinks::problem)
                .toList());
  }

  private static Problem problem(WebLink link) {
    return new Problem(
        Problem.Kind.ABSENT,
        "header Link",
        "expected no link to what is %s, but there is one to %s"
            .formatted(String.join(" ", link.relations()), link.target()));
  }
}
