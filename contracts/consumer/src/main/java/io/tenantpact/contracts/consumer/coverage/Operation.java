package io.tenantpact.contracts.consumer.coverage;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a client can ask of the API.
 *
 * @param name the client's name for it, such as a method with its parameters
 * @param method of HTTP
 * @param route the path, each part that varies in braces: {@code /v1/things/{id}}
 * @param conditions the request's {@code If-…} headers in lower case, which make another operation
 *     of the same route
 */
public record Operation(String name, String method, String route, Set<String> conditions) {

  public Operation {
    conditions = Set.copyOf(conditions);
  }

  /** An operation whose request had these headers. */
  public static Operation of(String name, String method, String route, Collection<String> headers) {
    return new Operation(name, method, route, conditionsAmong(headers));
  }

  /** How the API's documentation calls it: {@code GET /v1/things/{id} if-none-match}. */
  public String documented() {
    var words = new StringBuilder(method).append(' ').append(route);
    new TreeSet<>(conditions).forEach(each -> words.append(' ').append(each));
    return words.toString();
  }

  /** Whether a request is one for this operation, unless a {@link #isCloserThan closer} has it. */
  boolean asks(String requestMethod, String path, Collection<String> headers) {
    return hasRoute(requestMethod, path) && conditions.equals(conditionsAmong(headers));
  }

  /** Whether a request goes by this operation's route, whatever its conditions. */
  boolean hasRoute(String requestMethod, String path) {
    return method.equals(requestMethod) && matches(path);
  }

  /** Of two routes of one path, whether this has the first fixed segment the other has not. */
  boolean isCloserThan(Operation other) {
    return form().compareTo(other.form()) < 0;
  }

  /** The route with each fixed segment as 0 and each that varies as 1. */
  private String form() {
    var form = new StringBuilder();
    for (var segment : route.split("/", -1)) {
      form.append(segment.startsWith("{") ? '1' : '0');
    }
    return form.toString();
  }

  private boolean matches(String path) {
    var expression = new StringBuilder();
    for (var segment : route.split("/", -1)) {
      expression.append('/').append(segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment));
    }
    return path.matches(expression.substring(1));
  }

  private static Set<String> conditionsAmong(Collection<String> headers) {
    var found = new TreeSet<String>();
    for (var each : headers) {
      var name = each.toLowerCase(Locale.ROOT);
      if (name.startsWith("if-")) {
        found.add(name);
      }
    }
    return found;
  }
}
