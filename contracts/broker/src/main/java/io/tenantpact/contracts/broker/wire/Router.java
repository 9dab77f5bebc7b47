package io.tenantpact.contracts.broker.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the routes of an address, segment by segment; a word wins over a parameter.
 *
 * <p>Javalin's own matching is a regular expression per route and method, built at start and tried
 * in turn, and does not know which methods another route of the same address has.
 */
final class Router {

  private final Node root = new Node();

  Router(List<Route> routes) {
    routes.forEach(this::add);
  }

  private void add(Route route) {
    var node = root;
    for (var segment : split(route.template())) {
      node = segment.startsWith("{") ? node.parameter() : node.word(segment);
    }
    if (node.routes.put(route.method(), route) != null) {
      throw new IllegalArgumentException("two routes for " + route);
    }
  }

  /**
   * What answers at this address, by method.
   *
   * @param rawPath as the client sent it; segments may hold %2F
   */
  Optional<Match> find(String rawPath) {
    var segments = new ArrayList<String>();
    for (var segment : split(rawPath)) {
      segments.add(decode(segment));
    }
    return Optional.ofNullable(find(root, segments, 0, new ArrayList<>()));
  }

  private static @Nullable Match find(
      Node node, List<String> segments, int depth, List<String> values) {
    if (depth == segments.size()) {
      return node.routes.isEmpty() ? null : new Match(node.routes, List.copyOf(values));
    }
    var segment = segments.get(depth);
    var word = node.words.get(segment);
    var match = word == null ? null : find(word, segments, depth + 1, values);
    if (match != null || node.parameter == null) {
      return match;
    }
    values.add(segment);
    match = find(node.parameter, segments, depth + 1, values);
    values.remove(values.size() - 1);
    return match;
  }

  private static List<String> split(String path) {
    return List.of(path.split("/")).stream().filter(segment -> !segment.isEmpty()).toList();
  }

  /** In a path, unlike in a query, a plus sign is a plus sign. */
  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  /** All methods of one address, and what stood where its parameters are. */
  record Match(Map<Route.Method, Route> routes, List<String> values) {

    Map<String, String> parametersOf(Route route) {
      var names =
          split(route.template()).stream()
              .filter(segment -> segment.startsWith("{"))
              .map(segment -> segment.substring(1, segment.length() - 1))
              .toList();
      var parameters = new HashMap<String, String>();
      for (var i = 0; i < names.size(); i++) {
        parameters.put(names.get(i), values.get(i));
      }
      return parameters;
    }
  }

  private static final class Node {
    private final Map<String, Node> words = new HashMap<>();
    private final Map<Route.Method, Route> routes = new EnumMap<>(Route.Method.class);
    private @Nullable Node parameter;

    Node word(String segment) {
      return words.computeIfAbsent(segment, absent -> new Node());
    }

    Node parameter() {
      var existing = parameter;
      if (existing == null) {
        existing = new Node();
        parameter = existing;
      }
      return existing;
    }
  }
}
