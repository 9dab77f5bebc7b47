package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.Generators;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.state.StateExpression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The state values that an interaction asks for. pact-jvm puts an empty text in the place of one
 * that is missing, and sends the request.
 */
final class StateExpressions {

  private StateExpressions() {}

  /** A problem for each value that the pact asks for and no state returned. */
  static List<Problem> missing(SynchronousRequestResponse interaction, Map<String, ?> values) {
    return Stream.concat(
            missing("request", interaction.getRequest().getGenerators(), values),
            missing("response", interaction.getResponse().getGenerators(), values))
        .distinct()
        .toList();
  }

  private static Stream<Problem> missing(
      String part, Generators generators, Map<String, ?> values) {
    return generators.getCategories().entrySet().stream()
        .flatMap(
            category ->
                category.getValue().entrySet().stream()
                    .flatMap(
                        each ->
                            StateExpression.namesIn(each.getValue())
                                .filter(name -> !values.containsKey(name))
                                .map(
                                    name ->
                                        problem(
                                            part
                                                + " "
                                                + category.getKey().name().toLowerCase(Locale.ROOT),
                                            each.getKey(),
                                            name,
                                            values))));
  }

  private static Problem problem(String part, String where, String name, Map<String, ?> values) {
    return new Problem(
        Problem.Kind.STATE,
        (part + " " + where).strip(),
        "expected a state to return '%s', but they returned %s; return it from a state's handler"
            .formatted(name, values.keySet()));
  }
}
