package io.tenantpact.contracts.terms.pact;

import io.tenantpact.contracts.terms.pact.PactPart.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The matching rules of a request or a response, in specification version 2's flat form or the
 * later nested one.
 *
 * @param json as the pact holds them
 * @param pointer where the pact holds them
 */
record MatchingRules(JsonNode json, JsonPointer pointer) {

  /** What a part calls them. */
  static final String NAME = "matchingRules";

  private static final String AND = "AND";

  /** What a matcher without a name is given, and the name. */
  private static final Map<String, String> NAMES =
      Map.of(
          "regex", "regex",
          "min", "type",
          "max", "type",
          "timestamp", "timestamp",
          "date", "date",
          "time", "time");

  /** All of them, in the pact's order. */
  List<Rule> all() {
    var rules = new ArrayList<Rule>();
    for (var category : json.properties()) {
      var here = pointer.appendProperty(category.getKey());
      if (category.getKey().startsWith("$")) {
        rules.add(flatRule(category.getKey(), category.getValue(), here));
      } else if (category.getValue().has("matchers")) {
        rules.add(rule(category.getKey(), "", category.getValue(), here));
      } else {
        for (var each : category.getValue().properties()) {
          rules.add(
              rule(
                  category.getKey(),
                  each.getKey(),
                  each.getValue(),
                  here.appendProperty(each.getKey())));
        }
      }
    }
    return rules;
  }

  private static Rule flatRule(String path, JsonNode matcher, JsonPointer pointer) {
    var category = path.replaceFirst("^\\$\\.([a-zA-Z]+).*$", "$1").toLowerCase(Locale.ROOT);
    var rest = path.replaceFirst("^\\$\\.[a-zA-Z]+", "");
    var name = category.equals("body") ? "$" + rest : nameAlone(rest);
    return new Rule(
        category.equals("headers") ? "header" : category,
        name,
        List.of(named(matcher)),
        AND,
        pointer);
  }

  /**
   * A header's or query parameter's, which stand as a step of a path does, and may be one of many.
   */
  private static String nameAlone(String step) {
    return step.replaceFirst("^(?:\\.|\\[['\"])", "").replaceFirst("(?:['\"]])?(?:\\[\\d+])?$", "");
  }

  /** What it matches by. Before {@code match} there was, one told a matcher by what it is given. */
  private static JsonNode named(JsonNode matcher) {
    if (matcher.has("match") || !(matcher instanceof ObjectNode object)) {
      return matcher;
    }
    return NAMES.entrySet().stream()
        .filter(each -> matcher.has(each.getKey()))
        .findFirst()
        .<JsonNode>map(each -> object.deepCopy().put("match", each.getValue()))
        .orElse(matcher);
  }

  private static Rule rule(String category, String path, JsonNode json, JsonPointer pointer) {
    var matchers = json.path("matchers").valueStream().map(MatchingRules::named).toList();
    return new Rule(category, path, matchers, json.path("combine").asString(AND), pointer);
  }
}
