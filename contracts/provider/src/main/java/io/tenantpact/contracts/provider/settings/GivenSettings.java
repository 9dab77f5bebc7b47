package io.tenantpact.contracts.provider.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a build gave by name: a system property, else the environment variable of that name. A build
 * that hands on a property it does not have hands on an empty text, which is none.
 */
final class GivenSettings {

  private final UnaryOperator<@Nullable String> properties;
  private final Set<String> names;
  private final Map<String, String> environment;

  GivenSettings(Map<String, String> properties, Map<String, String> environment) {
    this(properties::get, properties.keySet(), environment);
  }

  private GivenSettings(
      UnaryOperator<@Nullable String> properties,
      Set<String> names,
      Map<String, String> environment) {
    this.properties = properties;
    this.names = names;
    this.environment = environment;
  }

  static GivenSettings ofThisJvm() {
    return new GivenSettings(
        System::getProperty, System.getProperties().stringPropertyNames(), System.getenv());
  }

  /** The names of all properties. */
  Set<String> names() {
    return names;
  }

  Map<String, String> environment() {
    return environment;
  }

  boolean has(String name) {
    return read(name).isPresent();
  }

  Optional<String> read(String name) {
    return given(properties.apply(name))
        .or(() -> given(environment.get(UnreadSettings.variable(name))));
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(each -> !each.isBlank());
  }

  /** pact-jvm's name, else the one that every other Pact tool knows from the environment. */
  Optional<String> firstOf(String name, String other) {
    return read(name).or(() -> read(other));
  }

  boolean flag(String name, Words words, boolean otherwise) {
    return read(name).map(text -> words.isYes(name, text)).orElse(otherwise);
  }

  /**
   * A number of something.
   *
   * @throws IllegalArgumentException if it is none from 1 to 9999
   */
  Optional<Integer> count(String name) {
    return read(name).map(text -> count(name, text));
  }

  private static int count(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "expected " + name + " to be a number from 1 to 9999, was '" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
