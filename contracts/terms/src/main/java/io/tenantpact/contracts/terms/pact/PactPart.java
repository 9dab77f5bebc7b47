package io.tenantpact.contracts.terms.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The request or the response of an interaction.
 *
 * @param json as the pact holds it
 * @param pointer where the pact holds it
 */
public record PactPart(JsonNode json, JsonPointer pointer) {

  private static final String CONTENT = "content";

  private static final Set<String> WRAPPING =
      Set.of(CONTENT, "contentType", "contentTypeHint", "encoded");

  /**
   * One matching rule.
   *
   * @param category {@code body}, {@code header}, {@code query}, {@code path} or {@code metadata}
   * @param path a body's path, or a header's or query parameter's name
   * @param matchers one object per matcher, each with {@code match}
   * @param combine {@code AND} where a value keeps every matcher, {@code OR} where one is enough
   * @param pointer where the pact holds the rule
   */
  public record Rule(
      String category, String path, List<JsonNode> matchers, String combine, JsonPointer pointer) {

    /** Whether a value keeps the rule only if it is equal to the example. */
    public boolean requiresEquality() {
      return combine.equals("OR")
          ? !matchers.isEmpty() && matchers.stream().allMatch(Rule::isEquality)
          : matchers.stream().anyMatch(Rule::isEquality);
    }

    private static boolean isEquality(JsonNode matcher) {
      return matcher.path("match").asString("").equals("equality");
    }
  }

  /**
   * One generator.
   *
   * @param category as of a rule
   * @param path as of a rule
   * @param json with {@code type}
   * @param pointer where the pact holds it
   */
  public record Generator(String category, String path, JsonNode json, JsonPointer pointer) {

    /** Whether the value comes from the provider's state. */
    public boolean fromProviderState() {
      return json.path("type").asString("").equals("ProviderState");
    }

    /** What stands for the value: {@code ${name}} in a text, or a bare name. */
    public String expression() {
      return json.path("expression").asString("");
    }

    /** Whether the value is, or holds, the one that the provider's state returns under a name. */
    public boolean holds(String name) {
      return fromProviderState()
          && (expression().equals(name) || expression().contains("${" + name + "}"));
    }
  }

  /**
   * The body's example; a missing node where there is no body. JSON that the pact holds as a text
   * is read, too.
   */
  public JsonNode body() {
    var whole = json.path(bodyName());
    var example = isWrapped() ? whole.path(CONTENT) : whole;
    return example.isString() && (isJson() || contentType().isEmpty())
        ? new BodyText(example, whole.path("encoded")).asJson()
        : example;
  }

  /** Where the pact holds the body's example. */
  public JsonPointer bodyPointer() {
    var at = pointer.appendProperty(bodyName());
    return isWrapped() ? at.appendProperty(CONTENT) : at;
  }

  /** Whether it says nothing of a body, or null or an empty text, beside which any is accepted. */
  public boolean expectsNoBody() {
    var whole = json.path(bodyName());
    return whole.isMissingNode() || whole.isNull() || whole.asString("x").isEmpty();
  }

  /**
   * Whether the content of a body of version 4 is an empty text, beside which any is accepted, too.
   * As JSON that is a value, unless it is said to be encoded.
   */
  public boolean hasEmptyContent() {
    var whole = json.path(bodyName());
    var text = new BodyText(whole.path(CONTENT), whole.path("encoded"));
    return text.isEmpty() && (text.isEncoded() || !isJson());
  }

  /**
   * Whether the body stands as version 4 of the specification wants it; otherwise it is not read.
   */
  public boolean hasContent() {
    return json.path(bodyName()).has(CONTENT);
  }

  /** From version 4 of the specification on, a body stands beside its content type alone. */
  private boolean isWrapped() {
    var whole = json.path(bodyName());
    return whole.has(CONTENT)
        && whole.has("contentType")
        && WRAPPING.containsAll(whole.propertyNames());
  }

  private String bodyName() {
    return json.has("contents") ? "contents" : "body";
  }

  /** Whether paths of rules lead into the body as into JSON, and not as into XML or a form. */
  public boolean hasJsonBody() {
    return !body().isString() || isJson();
  }

  /** Whether it says that the body is JSON. */
  public boolean isJson() {
    return contentType().matches("(?i).*[/+]json\\b.*");
  }

  /**
   * What it says that the body is; empty if nothing. pact-js calls a body of bytes anything, and
   * says in the header which.
   */
  public String contentType() {
    var type = isWrapped() ? json.path(bodyName()).path("contentType").asString("") : "";
    return isWrapped() && !type.equals("*/*") ? type : header("Content-Type").orElse("");
  }

  /** Whether the query has a parameter. */
  public boolean hasQuery(String name) {
    return query().containsKey(name);
  }

  /** The query's parameters; up to version 3 of the specification it may be one text. */
  public Map<String, List<String>> query() {
    return new QueryExample(json.path("query")).parameters();
  }

  /** A header's example value, whatever its name's case. */
  public Optional<String> header(String name) {
    return json.path("headers").properties().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(each -> each.getValue().isArray() ? each.getValue().path(0) : each.getValue())
        .map(each -> each.asString(""))
        .findFirst();
  }

  /** All matching rules, in specification version 2's flat form or the later nested one. */
  public List<Rule> rules() {
    return new MatchingRules(
            json.path(MatchingRules.NAME), pointer.appendProperty(MatchingRules.NAME))
        .all();
  }

  /** Those of them that are for the body. */
  public BodyRules bodyRules() {
    return new BodyRules(rules().stream().filter(each -> each.category().equals("body")).toList());
  }

  /** All generators. */
  public List<Generator> generators() {
    var generators = new ArrayList<Generator>();
    var at = pointer.appendProperty("generators");
    for (var category : json.path("generators").properties()) {
      var here = at.appendProperty(category.getKey());
      if (category.getValue().has("type")) {
        generators.add(new Generator(category.getKey(), "", category.getValue(), here));
      } else {
        for (var each : category.getValue().properties()) {
          generators.add(
              new Generator(
                  category.getKey(),
                  each.getKey(),
                  each.getValue(),
                  here.appendProperty(each.getKey())));
        }
      }
    }
    return generators;
  }
}
