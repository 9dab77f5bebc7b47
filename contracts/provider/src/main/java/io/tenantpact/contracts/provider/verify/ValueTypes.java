package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.core.support.expressions.DataType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that stay numbers. Other libraries write {@code "expression": "${id}"} without a type, of
 * which pact-jvm makes a text; for a bare name it takes the value that the state returned.
 */
final class ValueTypes {

  private static final Pattern WHOLLY_ONE_NAME = Pattern.compile("\\$\\{([^}:]+)}");

  private ValueTypes() {}

  /** Lets what an interaction takes from its states into JSON bodies keep its type. */
  static void keptIn(Interaction interaction) {
    if (interaction instanceof SynchronousRequestResponse http) {
      keptIn(http.getRequest().getBody(), http.getRequest().getGenerators());
      keptIn(http.getResponse().getBody(), http.getResponse().getGenerators());
    } else if (interaction instanceof MessageInteraction made
        && made.asAsynchronousMessage() != null) {
      var contents = made.asAsynchronousMessage().getContents();
      keptIn(contents.getContents(), contents.getGenerators());
    }
  }

  private static void keptIn(OptionalBody body, Generators generators) {
    if (body.getContentType().isJson()) {
      generators
          .getCategories()
          .getOrDefault(Category.BODY, Map.of())
          .entrySet()
          .forEach(each -> bare(each.getValue()).ifPresent(each::setValue));
    }
  }

  private static Optional<Generator> bare(Generator generator) {
    if (generator instanceof ProviderStateGenerator fromState
        && fromState.getDataType() == DataType.RAW) {
      var name = WHOLLY_ONE_NAME.matcher(fromState.getExpression());
      return name.matches()
          ? Optional.of(new ProviderStateGenerator(name.group(1).strip(), DataType.RAW))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
