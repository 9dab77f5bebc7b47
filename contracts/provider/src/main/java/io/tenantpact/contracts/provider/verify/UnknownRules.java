package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.PluginGenerator;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import au.com.dius.pact.core.model.matchingrules.PluginMatcher;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The matchers and generators that pact-jvm does not know. It takes them for a plugin's, and one
 * that no plugin brings lets every value pass.
 */
final class UnknownRules {

  private UnknownRules() {}

  /** A problem for each; none for a pact that names its plugins. */
  static List<Problem> of(Pact pact, SynchronousRequestResponse interaction) {
    if (pact instanceof V4Pact v4 && v4.requiresPlugins()) {
      return List.of();
    }
    var request = interaction.getRequest();
    var response = interaction.getResponse();
    return Stream.of(
            generators("request", request.getGenerators()),
            generators("response", response.getGenerators()),
            matchers("request", request.getMatchingRules()),
            matchers("response", response.getMatchingRules()))
        .flatMap(each -> each)
        .toList();
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
