package io.tenantpact.contracts.provider.state;

import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a pact asks for a state's values: {@code ${name}} in a text, or a bare name. */
public final class StateExpression {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

  private StateExpression() {}

  /** The names of the values that a generator takes from the states. */
  public static Stream<String> namesIn(Generator generator) {
    if (!(generator instanceof ProviderStateGenerator fromState)) {
      return Stream.empty();
    }
    var expression = fromState.getExpression();
    var found = EXPRESSION.matcher(expression).results().map(each -> each.group(1)).toList();
    return found.isEmpty() ? Stream.of(expression) : found.stream();
  }

  /** The generator taking a value under another name. */
  public static Generator renamed(Generator generator, String name, String other) {
    if (!(generator instanceof ProviderStateGenerator fromState)) {
      return generator;
    }
    var expression = fromState.getExpression();
    var renamed =
        expression.equals(name) ? other : expression.replace("${" + name + "}", "${" + other + "}");
    return new ProviderStateGenerator(renamed, fromState.getDataType());
  }
}
