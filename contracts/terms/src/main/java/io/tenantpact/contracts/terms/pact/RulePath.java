package io.tenantpact.contracts.terms.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A path of a matching rule or generator into a body, as the Pact specification (version 3,
 * matching path expressions) writes it: {@code $.items[*].tenantId}, {@code $['a b'][0]}.
 */
public final class RulePath {

  private static final Pattern STEP =
      Pattern.compile("\\.([^.\\[]+)|\\['([^']*)'\\]|\\[\"([^\"]*)\"\\]|\\[(\\d+|\\*)\\]");
  private static final String ANY = "*";

  private final String text;
  private final List<String> steps;

  private RulePath(String text, List<String> steps) {
    this.text = text;
    this.steps = steps;
  }

  /**
   * Parses a path.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static RulePath of(String text) {
    var steps = new ArrayList<String>();
    var rest = STEP.matcher(text);
    var at = text.startsWith("$") ? 1 : -1;
    while (at >= 0 && at < text.length() && rest.find(at) && rest.start() == at) {
      steps.add(firstGroup(rest));
      at = rest.end();
    }
    if (at != text.length()) {
      throw new IllegalArgumentException(
          "expected a path such as $.items[*].id, was '" + text + "'");
    }
    return new RulePath(text, List.copyOf(steps));
  }

  /** Where in an example the path leads; empty where it leads nowhere. */
  public List<JsonPointer> resolve(JsonNode example) {
    var found = new ArrayList<JsonPointer>();
    walk(example, JsonPointer.empty(), 0, found);
    return found;
  }

  /** Whether the path leads to this value, or to something that holds it. */
  public boolean covers(JsonPointer pointer) {
    var rest = pointer;
    for (var step : steps) {
      if (rest.matches() || !fits(step, rest.getMatchingProperty())) {
        return false;
      }
      rest = Objects.requireNonNull(rest.tail(), "a pointer that does not match has a tail");
    }
    return true;
  }

  /** Whether the path leads to exactly this value. */
  public boolean leadsTo(JsonPointer pointer) {
    return covers(pointer) && depth(pointer) == steps.size();
  }

  /** How many steps below the body's root the path leads. */
  public int length() {
    return steps.size();
  }

  @Override
  public String toString() {
    return text;
  }

  private void walk(JsonNode node, JsonPointer here, int depth, List<JsonPointer> found) {
    if (depth == steps.size()) {
      found.add(here);
      return;
    }
    var step = steps.get(depth);
    if (node.isObject()) {
      for (var each : node.properties()) {
        if (fits(step, each.getKey())) {
          walk(each.getValue(), here.appendProperty(each.getKey()), depth + 1, found);
        }
      }
    } else if (node.isArray()) {
      for (var index = 0; index < node.size(); index++) {
        if (fits(step, String.valueOf(index))) {
          walk(node.get(index), here.appendIndex(index), depth + 1, found);
        }
      }
    }
  }

  private static boolean fits(String step, String name) {
    return step.equals(ANY) || step.equals(name);
  }

  private static int depth(JsonPointer pointer) {
    var depth = 0;
    for (var each = pointer; !each.matches(); each = each.tail()) {
      depth++;
    }
    return depth;
  }

  private static String firstGroup(java.util.regex.Matcher match) {
    for (var group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    throw new IllegalStateException("one of the alternatives matched");
  }
}
