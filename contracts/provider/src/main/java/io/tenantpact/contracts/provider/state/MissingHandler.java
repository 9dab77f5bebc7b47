package io.tenantpact.contracts.provider.state;

import io.tenantpact.contracts.terms.StateType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** What to say, and to paste, where a pact's state has no handler. */
final class MissingHandler {

  private static final Map<String, String> BOXED =
      Map.of("int", "Integer", "long", "Long", "boolean", "Boolean");

  /** What no component of a record may be called. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

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
        : "  @StateName(%s)\n".formatted(quoted(state));
  }

  private static String quoted(String text) {
    var escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "\"" + escaped.replace("\r", "\\r") + "\"";
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
    var taken = new HashSet<String>();
    return parameters.entrySet().stream()
        .map(each -> component(each.getKey(), typeOf(each.getValue()), taken))
        .collect(Collectors.joining(", "));
  }

  private static String component(String parameter, String type, Set<String> taken) {
    var name = isComponent(parameter) ? parameter : asComponent(parameter);
    while (!taken.add(name)) {
      name += "_";
    }
    var annotation =
        name.equals(parameter) ? "" : "@ParameterName(%s) ".formatted(quoted(parameter));
    return annotation + type + " " + name;
  }

  private static boolean isComponent(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name)
        && !OF_OBJECT.contains(name);
  }

  private static String asComponent(String parameter) {
    var words = inCamelCase(parameter);
    var name = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    return isComponent(name) ? name : name + "_";
  }

  private static String typeOf(@Nullable Object value) {
    if (value == null) {
      return "Optional<String>";
    }
    if (value instanceof List<?> several) {
      var element = several.isEmpty() ? "String" : typeOf(several.get(0));
      return "List<" + BOXED.getOrDefault(element, element) + ">";
    }
    if (value instanceof Map<?, ?>) {
      return "Map<String, ?>";
    }
    if (value instanceof BigInteger || value instanceof Integer || value instanceof Long) {
      var bits = new BigInteger(value.toString()).bitLength();
      return bits < Integer.SIZE ? "int" : bits < Long.SIZE ? "long" : "BigDecimal";
    }
    if (value instanceof Number) {
      return "BigDecimal";
    }
    return value instanceof Boolean ? "boolean" : "String";
  }
}
