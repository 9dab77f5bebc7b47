package io.tenantpact.contracts.provider.state;

import io.tenantpact.contracts.terms.StateType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to say, and to paste, where a pact's state has no handler. */
final class MissingHandler {

  private static final Map<String, String> BOXED =
      Map.of("int", "Integer", "long", "Long", "boolean", "Boolean");

  private MissingHandler() {}

  static String of(String state, Map<String, ?> parameters) {
    var type = inCamelCase(state);
    return """
        expected a handler for state '%s', found none; paste this and fill it in:
        %s  record %s(%s) implements ProviderState {}
          states.by(%s.class, (tenant, state) -> StateValues.none());"""
        .formatted(state, nameOf(state, type), type, components(parameters), type);
  }

  /** Where the record's own name would be another state's. */
  private static String nameOf(String state, String type) {
    return StateType.inWords(type).equals(state)
        ? ""
        : "  @StateName(\"%s\")\n".formatted(state.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static String inCamelCase(String words) {
    var name =
        Arrays.stream(words.split("[^A-Za-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return name.matches("[A-Z].*") ? name : "State" + name;
  }

  private static String components(Map<String, ?> parameters) {
    return parameters.entrySet().stream()
        .map(each -> typeOf(each.getValue()) + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String typeOf(@Nullable Object value) {
    if (value == null) {
      return "Optional<String>";
    }
    if (value instanceof List<?> several) {
      var element = several.isEmpty() ? "String" : typeOf(several.get(0));
      return "List<" + BOXED.getOrDefault(element, element) + ">";
    }
    if (value instanceof BigInteger || value instanceof Integer || value instanceof Long) {
      return new BigDecimal(value.toString()).longValueExact() == ((Number) value).intValue()
          ? "int"
          : "long";
    }
    if (value instanceof Number) {
      return "BigDecimal";
    }
    return value instanceof Boolean ? "boolean" : "String";
  }
}
