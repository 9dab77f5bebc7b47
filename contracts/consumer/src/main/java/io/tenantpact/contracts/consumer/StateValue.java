package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.TypeMatcher;
import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
   * The value inside a longer text, alone or with others of the state's.
   *
   * @param template holds {@code {}} where each goes, in their order: {@code
   *     /tenants/{}/things/{}/transitions}
   */
  public Matcher in(String template, StateValue... others) {
    var all = Stream.concat(Stream.of(this), Arrays.stream(others)).toList();
    return Matchers.fromProviderState(
        filled(template, all.stream().map(StateValue::expression).toList()),
        filled(template, all.stream().map(each -> each.example().toString()).toList()));
  }

  /**
   * The same before the provider, and anything before the mock server: for what the client takes
   * from where it is, such as its credential or the {@code Host}.
   *
   * @param template holds {@code {}} where the value goes: {@code {}.example.com}
   */
  public Matcher anyIn(String template) {
    var text = filled(template, List.of(example.toString()));
    return new TypeMatcher(
        text,
        new RegexMatcher("^.+$", text),
        new ProviderStateGenerator(filled(template, List.of(expression())), DataType.STRING));
  }

  /** The value as a property of a request's body. */
  public void into(LambdaDslObject body, String property) {
    body.valueFromProviderState(property, expression(), example);
  }

  String expression() {
    return "${" + name + "}";
  }

  private static String filled(String template, List<String> texts) {
    var parts = template.split("\\{}", -1);
    if (parts.length != texts.size() + 1) {
      throw new IllegalArgumentException(
          "expected %s {} in '%s', found %s"
              .formatted(texts.size() == 1 ? "one" : texts.size(), template, parts.length - 1));
    }
    return IntStream.range(0, texts.size())
        .mapToObj(index -> parts[index] + texts.get(index))
        .collect(Collectors.joining("", "", parts[texts.size()]));
  }

  /** Keeps the value's type: a number stays a number. */
  Generator generator() {
    return new ProviderStateGenerator(expression(), DataType.from(example));
  }
}
