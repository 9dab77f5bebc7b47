package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request would be sent with although no value has taken its place: an expression for which
 * the pact has no generator, or nothing at all. pact-jvm sends both. A body may hold such signs as
 * a text of its own, so that there only the names of what the states returned count.
 */
final class Unresolved {

  private static final String BODY = "body";
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{.{0,80}?(}|$)", Pattern.DOTALL);

  private Unresolved() {}

  /** A problem for each place. */
  static List<Problem> in(SynchronousRequestResponse interaction, SeededTenant caller) {
    var request = interaction.getRequest();
    var before = texts(request);
    // To make a request takes longer than to see that there is nothing to be found in it.
    if (before.values().stream().noneMatch(text -> text.contains("${")) && !mayEmpty(request)) {
      return List.of();
    }
    var after =
        texts(request.generatedRequest(Judgement.contextOf(caller), GeneratorTestMode.Provider));
    var problems = new ArrayList<Problem>();
    after.forEach(
        (place, text) -> {
          expressions(place, text, caller.values().asMap().keySet()).forEach(problems::add);
          if (isEmptied(place, before.getOrDefault(place, ""), text)) {
            problems.add(problem(place, "expected the pact's generator to make a value, was none"));
          }
        });
    return problems;
  }

  /** No state's value is empty. */
  private static boolean mayEmpty(IRequest request) {
    var generators = request.getGenerators().getCategories();
    return Stream.of(Category.PATH, Category.HEADER)
        .flatMap(
            each -> generators.getOrDefault(each, Map.<String, Generator>of()).values().stream())
        .anyMatch(each -> !(each instanceof ProviderStateGenerator));
  }

  private static Map<String, String> texts(IRequest request) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("path", request.getPath());
    request.getQuery().forEach((name, values) -> put("query " + name, values, texts));
    request.getHeaders().forEach((name, values) -> put("header " + name, values, texts));
    texts.put(BODY, request.getBody().valueAsString());
    return texts;
  }

  /** pact-jvm has null for a query parameter without value. */
  private static void put(String place, List<String> values, Map<String, String> texts) {
    texts.put(place, String.join(", ", values.stream().map(String::valueOf).toList()));
  }

  private static Stream<Problem> expressions(String place, String text, Set<String> values) {
    return EXPRESSION
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(each -> !place.equals(BODY) || values.contains(nameIn(each)))
        .map(
            each ->
                problem(
                    place,
                    "expected nothing left to fill in, was '%s'; let the pact take it from the provider's state"
                        .formatted(each)));
  }

  /** What stands after a colon is for where there is no such value. */
  private static String nameIn(String expression) {
    return expression.replaceFirst("(?s)^\\$\\{([^}:]*).*", "$1").strip();
  }

  private static boolean isEmptied(String place, String before, String after) {
    return place.equals("path")
        ? hasEmptySegment(after) && !hasEmptySegment(before)
        : place.startsWith("header ") && after.isBlank() && !before.isBlank();
  }

  private static boolean hasEmptySegment(String path) {
    return path.contains("//") || (path.length() > 1 && path.endsWith("/"));
  }

  private static Problem problem(String place, String message) {
    return new Problem(Kind.PACT, "request " + place, message);
  }
}
