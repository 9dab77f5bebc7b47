package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.PluginGenerator;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import au.com.dius.pact.core.model.matchingrules.PluginMatcher;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The matchers and generators that pact-jvm does not know. It takes them for a plugin's; a
 * generator that no plugin brings leaves the example where it is.
 */
final class UnknownRules {

  private UnknownRules() {}

  /** A problem for each; none for a pact that names its plugins. */
  static List<Problem> of(Pact pact, Interaction interaction) {
    return pact instanceof V4Pact v4 && v4.requiresPlugins() ? List.of() : in(interaction).toList();
  }

  private static Stream<Problem> in(Interaction interaction) {
    if (interaction instanceof SynchronousRequestResponse http) {
      var request = http.getRequest();
      var response = http.getResponse();
      return Stream.concat(
          in("request", request.getGenerators(), request.getMatchingRules()),
          in("response", response.getGenerators(), response.getMatchingRules()));
    }
    var message =
        interaction instanceof MessageInteraction made ? made.asAsynchronousMessage() : null;
    return message == null
        ? Stream.empty()
        : in(
            "message",
            message.getContents().getGenerators(),
            message.getContents().getMatchingRules());
  }

  private static Stream<Problem> in(String part, Generators generators, MatchingRules matchers) {
    return Stream.concat(generators(part, generators), matchers(part, matchers));
  }

  private static Stream<Problem> generators(String part, Generators generators) {
    return generators.getCategories().entrySet().stream()
        .flatMap(
            category ->
                category.getValue().entrySet().stream()
                    .filter(each -> each.getValue() instanceof PluginGenerator)
                    .map(
                        each ->
                            problem(
                                "generator",
                                each.getValue().getType(),
                                part + " " + category.getKey().name() + " " + each.getKey())));
  }

  private static Stream<Problem> matchers(String part, MatchingRules rules) {
    return rules.getCategories().stream()
        .flatMap(
            category ->
                rules.rulesForCategory(category).getMatchingRules().entrySet().stream()
                    .flatMap(
                        each ->
                            each.getValue().getRules().stream()
                                .filter(PluginMatcher.class::isInstance)
                                .map(
                                    rule ->
                                        problem(
                                            "matcher",
                                            rule.getName(),
                                            part + " " + category + " " + each.getKey()))));
  }

  private static Problem problem(String what, String name, String where) {
    return new Problem(
        Kind.PACT,
        where.strip().toLowerCase(Locale.ROOT),
        "unknown %s '%s'; mend the pact, or let it name the plugin that brings it"
            .formatted(what, name));
  }
}
