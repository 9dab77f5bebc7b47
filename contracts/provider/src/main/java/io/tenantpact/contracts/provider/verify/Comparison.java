package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.core.matchers.generators.DefaultResponseGenerator;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares an answer with what a pact expects, by pact-jvm's own matching. */
final class Comparison {

  private Comparison() {}

  /** What differs; empty if the answer is as expected. */
  static List<Problem> of(
      Pact pact,
      SynchronousRequestResponse interaction,
      Answer answer,
      Map<String, Object> context) {
    var expected =
        DefaultResponseGenerator.INSTANCE.generateResponse(
            responseOf(interaction), context, GeneratorTestMode.Provider, List.of(), Map.of());
    var name = interaction.getDescription();
    var actual = answer.comparedTo(expected);
    var mismatches = mismatches(pact, name, expected, actual);
    var inWhole =
        mismatches.stream().anyMatch(HeaderMismatch.class::isInstance)
            ? headersOf(mismatches(pact, name, inWholeLines(expected), inWholeLines(actual)))
            : Set.<String>of();
    var problems =
        mismatches.stream()
            .filter(
                each ->
                    !(each instanceof HeaderMismatch header)
                        || inWhole.contains(header.getHeaderKey().toLowerCase(Locale.ROOT)))
            .map(Comparison::problem)
            .toList();
    return problems.isEmpty() ? EmptyCollections.check(expected, answer.bodyText()) : problems;
  }

  private static List<Mismatch> mismatches(
      Pact pact, String name, IResponse expected, IResponse actual) {
    var interaction =
        new RequestResponseInteraction(name, List.of(), new Request(), (Response) expected);
    return ResponseMatching.responseMismatches(pact, interaction, actual, Map.of());
  }

  private static Set<String> headersOf(List<Mismatch> mismatches) {
    return mismatches.stream()
        .filter(HeaderMismatch.class::isInstance)
        .map(each -> ((HeaderMismatch) each).getHeaderKey().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /**
   * The headers of a response as other Pact libraries see them. pact-jvm takes the one text that a
   * pact before version 4 has for a header apart at its commas, and then holds a rule for the whole
   * of it, such as a regex for {@code Link}, against each part.
   */
  private static IResponse inWholeLines(IResponse response) {
    var whole = new LinkedHashMap<String, List<String>>();
    response
        .getHeaders()
        .forEach((name, values) -> whole.put(name, List.of(String.join(", ", values))));
    return new Response(
        response.getStatus(), whole, OptionalBody.missing(), response.getMatchingRules());
  }

  private static IResponse responseOf(SynchronousRequestResponse interaction) {
    return interaction instanceof V4Interaction.SynchronousHttp http
        ? http.asV3Interaction().getResponse()
        : interaction.getResponse();
  }

  private static Problem problem(Mismatch mismatch) {
    if (mismatch instanceof StatusMismatch) {
      return new Problem(Problem.Kind.STATUS, "", mismatch.description());
    }
    if (mismatch instanceof HeaderMismatch header) {
      return new Problem(Problem.Kind.HEADER, header.getHeaderKey(), header.getMismatch());
    }
    if (mismatch instanceof BodyMismatch body) {
      return new Problem(Problem.Kind.BODY, body.getPath(), body.getMismatch());
    }
    return new Problem(Problem.Kind.BODY, "", mismatch.description());
  }
}
