package io.tenantpact.contracts.broker.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query string in which names nest as in Rack: {@code q[][pacticipant]=a&q[][version]=1}.
 *
 * <p>In a list of groups the order decides: a name that the current group already has starts the
 * next group. Brackets may be percent-encoded or not.
 */
public final class NestedQuery {

  private final Map<String, Object> values;

  private NestedQuery(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads a raw query string.
   *
   * @throws Refused when one name is used both as a value and as a list or group
   */
  public static NestedQuery parse(String raw) {
    var query = new NestedQuery(new LinkedHashMap<>());
    for (var pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        var equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        query.put(name, value);
      }
    }
    return query;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(List.of("Invalid query string: " + e.getMessage()));
    }
  }

  private void put(String name, String value) {
    var bracket = name.indexOf('[', 1);
    if (bracket < 0) {
      values.put(name, value);
      return;
    }
    var key = name.substring(0, bracket);
    var rest = name.substring(bracket);
    if (rest.startsWith("[]")) {
      putInList(key, rest.substring(2), value);
    } else {
      group(key).put(rest.substring(1).replaceFirst("]", ""), value);
    }
  }

  private void putInList(String key, String rest, String value) {
    var list = list(key);
    if (rest.isEmpty()) {
      list.add(value);
      return;
    }
    var child = rest.substring(1).replaceFirst("]", "");
    var last = list.isEmpty() ? null : list.get(list.size() - 1);
    if (last instanceof NestedQuery current && !current.has(child)) {
      current.put(child, value);
    } else {
      var next = new NestedQuery(new LinkedHashMap<>());
      next.put(child, value);
      list.add(next);
    }
  }

  private boolean has(String name) {
    var bracket = name.indexOf('[', 1);
    return values.containsKey(bracket < 0 ? name : name.substring(0, bracket))
        && !name.contains("[]");
  }

  @SuppressWarnings("unchecked")
  private List<Object> list(String key) {
    if (values.computeIfAbsent(key, absent -> new ArrayList<>()) instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw Refused.invalid(List.of("expected Array for param '" + key + "'"));
  }

  private NestedQuery group(String key) {
    var group = values.computeIfAbsent(key, absent -> new NestedQuery(new LinkedHashMap<>()));
    if (group instanceof NestedQuery nested) {
      return nested;
    }
    throw Refused.invalid(List.of("expected Hash for param '" + key + "'"));
  }

  /** The value; an empty one counts as absent. */
  public Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The value, also when it is empty. */
  public Optional<String> given(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  public boolean isTrue(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  /** The plain values of a list such as {@code tags[]=a&tags[]=b}. */
  public List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : text(name).map(List::of).orElse(List.of());
  }

  /** The groups of a list such as {@code q[][a]=1&q[][b]=2}. */
  public List<NestedQuery> groups(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(NestedQuery.class::isInstance).map(NestedQuery.class::cast).toList()
        : List.of();
  }
}
