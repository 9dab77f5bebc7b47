package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.core.matchers.generators.DefaultResponseGenerator;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Problem;
import java.util.List;
import java.util.Map;

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
    var compared =
        new RequestResponseInteraction(
            interaction.getDescription(), List.of(), new Request(), (Response) expected);
    return ResponseMatching.responseMismatches(
            pact, compared, answer.comparedTo(expected), Map.of())
        .stream()
        .map(Comparison::problem)
        .toList();
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
