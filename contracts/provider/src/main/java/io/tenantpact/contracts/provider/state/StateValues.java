package io.tenantpact.contracts.provider.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a state handler made, by the names under which pacts ask for it: strings, numbers and
 * booleans.
 */
public final class StateValues {

  private static final StateValues NONE = new StateValues(Map.of());

  private final Map<String, Object> values;

  private StateValues(Map<String, Object> values) {
    this.values = values;
  }

  /** Of a state that makes nothing a pact could ask for. */
  public static StateValues none() {
    return NONE;
  }

  /** One value. */
  public static StateValues of(String name, Object value) {
    return NONE.and(name, value);
  }

  /**
   * These and one more.
   *
   * @param value a string, number or boolean
   * @throws IllegalArgumentException if it is something else, blank, or the name has another value
   *     already
   */
  public StateValues and(String name, Object value) {
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new IllegalArgumentException(
          "state value '%s' is %s; let it be a string, number or boolean, as a pact can send it"
              .formatted(name, value == null ? "null" : "a " + value.getClass().getName()));
    }
    if (value.toString().isBlank()) {
      throw new IllegalArgumentException(
          "state value '" + name + "' is blank; a pact would send an empty header or path segment");
    }
    var present = values.get(name);
    if (present != null && !present.equals(value)) {
      throw new IllegalArgumentException(
          "state value '%s' is '%s' and '%s' at once; let each state return it under its own name"
              .formatted(name, present, value));
    }
    var all = new LinkedHashMap<>(values);
    all.put(name, value);
    return new StateValues(Collections.unmodifiableMap(all));
  }

  /** These and all others. */
  public StateValues and(StateValues others) {
    var all = this;
    for (var each : others.values.entrySet()) {
      all = all.and(each.getKey(), each.getValue());
    }
    return all;
  }

  /** In the order they were added. */
  public Map<String, Object> asMap() {
    return values;
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
