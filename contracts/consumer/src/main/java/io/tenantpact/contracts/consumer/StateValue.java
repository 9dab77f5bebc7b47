package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.TypeMatcher;
import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.support.expressions.DataType;

/**
 * A value that the provider's state chooses, such as the id of a resource that it made.
 *
 * @param name the name under which the state returns it
 * @param example what stands in its place before the mock server; a string, number or boolean
 */
public record StateValue(String name, Object example) {

  public StateValue {
    if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException(
          "a state value's name must match [A-Za-z][A-Za-z0-9_]*, was '" + name + "'");
    }
  }

  /** The value alone, for a header, a query parameter or a whole path. */
  public Matcher alone() {
    return Matchers.fromProviderState(expression(), example.toString());
  }

  /**
   * The value inside a longer text.
   *
   * @param template holds {@code {}} where the value goes: {@code /v1/resources/{}/transitions}
   */
  public Matcher in(String template) {
    return Matchers.fromProviderState(
        filled(template, expression()), filled(template, example.toString()));
  }

  /**
   * The same before the provider, and anything before the mock server: for what the client takes
   * from where it is, such as its credential or the {@code Host}.
   *
   * @param template holds {@code {}} where the value goes: {@code {}.example.com}
   */
  public Matcher anyIn(String template) {
    var text = filled(template, example.toString());
    return new TypeMatcher(
        text,
        new RegexMatcher("^.+$", text),
        new ProviderStateGenerator(filled(template, expression()), DataType.STRING));
  }

  /** The value as a property of a request's body. */
  public void into(LambdaDslObject body, String property) {
    body.valueFromProviderState(property, expression(), example);
  }

  String expression() {
    return "${" + name + "}";
  }

  private static String filled(String template, String text) {
    if (template.indexOf("{}") < 0 || template.indexOf("{}") != template.lastIndexOf("{}")) {
      throw new IllegalArgumentException("expected one {} in '" + template + "'");
    }
    return template.replace("{}", text);
  }

  /** Keeps the value's type: a number stays a number. */
  Generator generator() {
    return new ProviderStateGenerator(expression(), DataType.from(example));
  }
}
