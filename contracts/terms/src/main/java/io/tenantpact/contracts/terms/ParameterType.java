package io.tenantpact.contracts.terms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a state's parameter is read as: a value, one that may be left out, or a list of values. A
 * value that is an object is a map of whatever it has.
 */
final class ParameterType {

  /** The types that there are, in words. */
  static final String WORDS =
      "String, boolean, int, long, BigDecimal or an enum, a Map<String, ?> for an object, or an"
          + " Optional or List of one";

  private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS =
      Map.of(
          int.class, BigDecimal::intValueExact,
          Integer.class, BigDecimal::intValueExact,
          long.class, BigDecimal::longValueExact,
          Long.class, BigDecimal::longValueExact,
          BigDecimal.class, number -> number);

  private static final Set<Class<?>> BOXED = Set.of(Integer.class, Long.class, Boolean.class);
  private static final Set<Class<?>> OTHERS = Set.of(String.class, boolean.class, Boolean.class);

  private final Class<?> holder;
  private final Class<?> value;

  private ParameterType(Class<?> holder, Class<?> value) {
    this.holder = holder;
    this.value = value;
  }

  /** How a record's component is read; empty if no parameter of a pact can be read as it. */
  static Optional<ParameterType> of(RecordComponent component) {
    var holder = component.getType();
    if (component.getGenericType() instanceof ParameterizedType generic
        && (holder == Optional.class || holder == List.class)) {
      return valueOf(generic.getActualTypeArguments()[0])
          .map(value -> new ParameterType(holder, value));
    }
    // One that could be null is an Optional.
    return valueOf(component.getGenericType())
        .filter(value -> !BOXED.contains(value))
        .map(value -> new ParameterType(value, value));
  }

  private static Optional<Class<?>> valueOf(Type type) {
    if (type instanceof ParameterizedType generic
        && generic.getRawType() == Map.class
        && generic.getActualTypeArguments()[0] == String.class
        && generic.getActualTypeArguments()[1] instanceof WildcardType any
        && any.getUpperBounds()[0] == Object.class
        && any.getLowerBounds().length == 0) {
      return Optional.of(Map.class);
    }
    return type instanceof Class<?> value && isValue(value) ? Optional.of(value) : Optional.empty();
  }

  private static boolean isValue(Class<?> type) {
    return type.isEnum() || NUMBERS.containsKey(type) || OTHERS.contains(type);
  }

  /** Whether a pact may leave it out, or say {@code null}. */
  boolean isOptional() {
    return holder == Optional.class;
  }

  /**
   * What a pact says, as the record has it.
   *
   * @throws IllegalArgumentException if it is something else
   * @throws ArithmeticException if it is a number that the type cannot hold
   */
  Object read(@Nullable Object given) {
    if (isOptional()) {
      return Optional.ofNullable(given).map(this::one);
    }
    if (holder == List.class) {
      if (given instanceof List<?> several) {
        return several.stream().map(this::one).toList();
      }
      throw new IllegalArgumentException();
    }
    return one(given);
  }

  /** What the record has, as a pact says it; nothing where that is left out. */
  static Optional<Object> write(Object had) {
    if (had instanceof Optional<?> maybe) {
      return maybe.flatMap(ParameterType::write);
    }
    if (had instanceof List<?> several) {
      return Optional.of(several.stream().flatMap(each -> write(each).stream()).toList());
    }
    return Optional.of(had instanceof Enum<?> word ? word.name() : had);
  }

  /** Numbers arrive from pact files as BigInteger or BigDecimal, so they are narrowed exactly. */
  private Object one(@Nullable Object given) {
    var narrowing = NUMBERS.get(value);
    if (narrowing != null && given instanceof Number number) {
      return narrowing.apply(new BigDecimal(number.toString()));
    }
    if (value.isEnum() && given instanceof String word) {
      return constant(word);
    }
    if (value == String.class && given instanceof String) {
      return given;
    }
    if (value == Map.class && given instanceof Map<?, ?> object) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(object));
    }
    if ((value == boolean.class || value == Boolean.class) && given instanceof Boolean) {
      return given;
    }
    throw new IllegalArgumentException();
  }

  private Object constant(String word) {
    return Arrays.stream(value.getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(word))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  @Override
  public String toString() {
    var word = value == Map.class ? "Map<String, ?>" : value.getSimpleName();
    return holder == value ? word : holder.getSimpleName() + "<" + word + ">";
  }
}
