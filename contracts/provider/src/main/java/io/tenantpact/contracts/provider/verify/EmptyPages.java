package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import io.tenantpact.contracts.provider.exchange.TextCharset;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Arrays that are empty where the pact's example has an element and none of its rules says how many
 * there may be. pact-jvm lets them pass, and writes such rules itself ({@code eachLike}); a
 * provider that serves empty pages would keep the pact. Arrays inside the elements of others do not
 * count.
 */
final class EmptyPages {

  private static final JsonMapper JSON = JsonMapper.shared();

  private EmptyPages() {}

  static List<Problem> check(IResponse expected, String body) {
    return check(expected.getBody(), expected.getMatchingRules(), body);
  }

  static List<Problem> check(OptionalBody expected, MatchingRules rules, String body) {
    var example = expected.getValue();
    if (example == null || !mayHoldEmptyArray(body)) {
      return List.of();
    }
    try {
      var charset = TextCharset.of(expected.getContentType());
      var found = new ArrayList<JsonPointer>();
      find(
          JSON.readTree(new String(example, charset)),
          JSON.readTree(body),
          JsonPointer.empty(),
          found);
      return found.stream()
          .filter(each -> !isCounted(rules, each))
          .map(EmptyPages::problem)
          .toList();
    } catch (JacksonException noJson) {
      return List.of();
    }
  }

  /** Most answers hold none, and need not be read. */
  private static boolean mayHoldEmptyArray(String body) {
    for (var open = body.indexOf('['); open >= 0; open = body.indexOf('[', open + 1)) {
      var next = open + 1;
      while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
        next++;
      }
      if (next < body.length() && body.charAt(next) == ']') {
        return true;
      }
    }
    return false;
  }

  private static void find(
      JsonNode example, JsonNode answer, JsonPointer here, List<JsonPointer> found) {
    if (example.isArray() && answer.isArray() && !example.isEmpty() && answer.isEmpty()) {
      found.add(here);
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

  /** Whether the pact itself says how many elements there must be, were it none. */
  private static boolean isCounted(MatchingRules rules, JsonPointer array) {
    return rules.rulesForCategory("body").getMatchingRules().entrySet().stream()
        .filter(each -> RulePath.of(each.getKey()).leadsTo(array))
        .flatMap(each -> each.getValue().getRules().stream())
        .anyMatch(EmptyPages::counts);
  }

  private static boolean counts(MatchingRule rule) {
    Map<String, Object> written = rule.toMap(PactSpecVersion.V4);
    return written.containsKey("min") || "arrayContains".equals(written.get("match"));
  }

  private static Problem problem(JsonPointer array) {
    return new Problem(
        Problem.Kind.BODY,
        "$" + array.toString().replace('/', '.'),
        "expected at least one element, as the pact's example has, found none; where none will do,"
            + " let the pact say so with a minimum of 0");
  }
}
