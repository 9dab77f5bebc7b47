package io.tenantpact.contracts.terms;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of {@link ProviderState} is written to a pact and read from one.
 *
 * @param <S> the state's record
 */
public final class StateType<S extends ProviderState> {

  private final Class<S> type;
  private final String name;
  private final List<RecordComponent> components;
  private final Map<RecordComponent, ParameterType> types = new LinkedHashMap<>();

  private StateType(Class<S> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "a provider state must be a record, " + type.getName() + " is not");
    }
    this.type = type;
    this.name =
        Optional.ofNullable(type.getAnnotation(StateName.class))
            .map(StateName::value)
            .orElseGet(() -> inWords(type.getSimpleName()));
    this.components = List.of(type.getRecordComponents());
    for (var each : components) {
      types.put(each, ParameterType.of(each).orElseThrow(() -> refusal(each)));
    }
    if (Set.copyOf(parameterNames()).size() < components.size()) {
      throw new IllegalArgumentException(
          "the components of state '%s' must have a parameter each, they have %s"
              .formatted(name, parameterNames()));
    }
  }

  private IllegalArgumentException refusal(RecordComponent component) {
    return new IllegalArgumentException(
        "the components of state '%s' must be %s, '%s' of %s is %s"
            .formatted(
                name,
                ParameterType.WORDS,
                component.getName(),
                type.getName(),
                component.getGenericType().getTypeName()));
  }

  /**
   * The type of a state's record.
   *
   * @throws IllegalArgumentException if it is no record, has a component that no parameter of a
   *     pact can be read as, or two of one parameter
   */
  public static <S extends ProviderState> StateType<S> of(Class<S> type) {
    return new StateType<>(type);
  }

  /** The type of a given state. */
  @SuppressWarnings("unchecked") // an object's class is a class of its own type
  public static <S extends ProviderState> StateType<S> of(S state) {
    return new StateType<>((Class<S>) state.getClass());
  }

  /** The name in pact files. */
  public String name() {
    return name;
  }

  /** The record's class. */
  public Class<S> type() {
    return type;
  }

  /** The parameters' names, in the record's order. */
  public List<String> parameterNames() {
    return components.stream().map(StateType::nameOf).toList();
  }

  private static String nameOf(RecordComponent component) {
    var given = component.getAnnotation(ParameterName.class);
    return given == null ? component.getName() : given.value();
  }

  /**
   * The parameters of a state as a pact holds them: strings, booleans, numbers, objects, lists of
   * these.
   */
  public Map<String, Object> parametersOf(S state) {
    var parameters = new LinkedHashMap<String, Object>();
    for (var component : components) {
      ParameterType.write(read(component, state))
          .ifPresent(value -> parameters.put(nameOf(component), value));
    }
    return parameters;
  }

  /**
   * The state that a pact's parameters describe.
   *
   * @throws IllegalArgumentException naming each parameter that is missing, unknown or ill-typed
   */
  public S bind(Map<String, ?> parameters) {
    var problems = new ArrayList<String>();
    for (var given : parameters.keySet()) {
      if (!parameterNames().contains(given)) {
        problems.add("'" + given + "' is not expected");
      }
    }
    var values =
        components.stream()
            .map(component -> bind(component, parameters.get(nameOf(component)), problems))
            .toArray();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "state '%s' %s does not fit %s: %s"
              .formatted(name, parameters, signature(), String.join("; ", problems)));
    }
    return construct(values);
  }

  private String signature() {
    return type.getSimpleName()
        + components.stream()
            .map(each -> types.get(each) + " " + nameOf(each))
            .toList()
            .toString()
            .replace('[', '(')
            .replace(']', ')');
  }

  private @Nullable Object bind(
      RecordComponent component, @Nullable Object value, List<String> problems) {
    var parameter = Objects.requireNonNull(types.get(component));
    if (value == null && !parameter.isOptional()) {
      problems.add("'" + nameOf(component) + "' is missing");
      return null;
    }
    try {
      return parameter.read(value);
    } catch (IllegalArgumentException | ArithmeticException e) {
      problems.add(
          "'%s' must be %s, was %s '%s'"
              .formatted(
                  nameOf(component),
                  parameter,
                  Objects.requireNonNull(value).getClass().getSimpleName(),
                  value));
      return null;
    }
  }

  private Object read(RecordComponent component, S state) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      var value = accessor.invoke(state);
      if (value == null) {
        throw new IllegalArgumentException(
            "state '" + name + "': parameter '" + nameOf(component) + "' must not be null");
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private S construct(@Nullable Object[] values) {
    try {
      Constructor<S> constructor =
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "state '" + name + "' was refused: " + e.getTargetException().getMessage(),
          e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }

  /** The name that a record's name stands for, unless it has a {@link StateName}. */
  public static String inWords(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
