package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.matchingrules.EachKeyMatcher;
import au.com.dius.pact.core.model.matchingrules.EachValueMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import au.com.dius.pact.core.model.matchingrules.ValuesMatcher;
import io.tenantpact.contracts.provider.exchange.TextCharset;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Arrays and maps that are empty where the pact's example is not and none of its rules says how
 * many entries there may be. pact-jvm lets them pass, and writes such rules itself ({@code
 * eachLike}, {@code eachKeyLike}); a provider that serves empty pages would keep the pact. What is
 * inside the elements of an array does not count.
 *
 * <p>A map is an object with a rule for its keys or values. Any other has the properties of the
 * example, which pact-jvm compares. One of texts and numbers, such as labels, is a thing's own, and
 * may be empty: with the DSLs no pact could say that it may.
 */
final class EmptyCollections {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, MatchingRuleGroup> rules;

  private EmptyCollections(MatchingRules rules) {
    this.rules = rules.rulesForCategory("body").getMatchingRules();
  }

  static List<Problem> check(IResponse expected, String body) {
    return check(expected.getBody(), expected.getMatchingRules(), body);
  }

  static List<Problem> check(OptionalBody expected, MatchingRules rules, String body) {
    var example = expected.getValue();
    var collections = new EmptyCollections(rules);
    if (example == null || !collections.mayBeIn(body)) {
      return List.of();
    }
    try {
      var charset = TextCharset.of(expected.getContentType());
      var found = new ArrayList<Problem>();
      collections.find(
          JSON.readTree(new String(example, charset)),
          JSON.readTree(body),
          JsonPointer.empty(),
          found);
      return found;
    } catch (JacksonException noJson) {
      return List.of();
    }
  }

  /** Most answers hold none, and need not be read; empty objects matter to few pacts. */
  private boolean mayBeIn(String body) {
    return holdsEmpty('[', ']', body)
        || (rules.values().stream()
                .flatMap(each -> each.getRules().stream())
                .anyMatch(EmptyCollections::isForMap)
            && holdsEmpty('{', '}', body));
  }

  private static boolean holdsEmpty(char opening, char closing, String body) {
    for (var open = body.indexOf(opening); open >= 0; open = body.indexOf(opening, open + 1)) {
      var next = open + 1;
      while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
        next++;
      }
      if (next < body.length() && body.charAt(next) == closing) {
        return true;
      }
    }
    return false;
  }

  private void find(JsonNode example, JsonNode answer, JsonPointer here, List<Problem> found) {
    if (!example.isEmpty() && answer.isEmpty()) {
      if (example.isArray()
          && answer.isArray()
          && rulesAt(here).noneMatch(EmptyCollections::counts)) {
        found.add(problem(here, "element", "a minimum of 0"));
      }
      if (example.isObject() && answer.isObject() && isOfThings(example) && isOpenMap(here)) {
        found.add(problem(here, "entry", "a type rule with a minimum of 0 beside the map's"));
      }
    }
    if (answer.isObject()) {
      example
          .properties()
          .forEach(
              each ->
                  find(
                      each.getValue(),
                      answer.path(each.getKey()),
                      here.appendProperty(each.getKey()),
                      found));
    }
  }

  private static boolean isOfThings(JsonNode map) {
    return map.valueStream().allMatch(JsonNode::isContainer);
  }

  /** Whether the pact itself says how many elements there must be, were it none. */
  private static boolean counts(MatchingRule rule) {
    var written = written(rule);
    return written.containsKey("min") || "arrayContains".equals(written.get("match"));
  }

  /** Of a map pact-jvm compares no number, so that to ask for one or more is not enough. */
  private boolean isOpenMap(JsonPointer here) {
    return rulesAt(here).anyMatch(EmptyCollections::isForMap)
        && rulesAt(here).noneMatch(each -> Integer.valueOf(0).equals(written(each).get("min")));
  }

  private static boolean isForMap(MatchingRule rule) {
    return rule instanceof ValuesMatcher
        || rule instanceof EachKeyMatcher
        || rule instanceof EachValueMatcher;
  }

  private Stream<MatchingRule> rulesAt(JsonPointer here) {
    return rules.entrySet().stream()
        .filter(each -> RulePath.of(each.getKey()).leadsTo(here))
        .flatMap(each -> each.getValue().getRules().stream());
  }

  private static Map<String, Object> written(MatchingRule rule) {
    return rule.toMap(PactSpecVersion.V4);
  }

  private static Problem problem(JsonPointer at, String part, String said) {
    return new Problem(
        Problem.Kind.BODY,
        "$" + at.toString().replace('/', '.'),
        "expected at least one %s, as the pact's example has, found none; where none will do, let the pact say so with %s"
            .formatted(part, said));
  }
}
