package io.tenantpact.contracts.terms.pact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A path of a matching rule or generator into a body, as the Pact specification (version 3,
 * matching path expressions) writes it: {@code $.items[*].tenantId}, {@code $['a b'][0]}.
 */
public final class RulePath {

  /**
   * Of several paths to a value or to what holds it, the greatest is the one whose rule a verifier
   * goes by: more of its steps are no {@code *}, or else it is longer.
   */
  public static final Comparator<RulePath> PRECEDENCE =
      Comparator.comparingLong(RulePath::exactSteps).thenComparingInt(RulePath::length);

  private static final Pattern STEP =
      Pattern.compile("\\.([^.\\[]+)|\\['([^']*)'\\]|\\[\"([^\"]*)\"\\]|\\[(\\d+|\\*)\\]");
  private static final String ANY = "*";

  private final String text;
  private final List<Step> steps;

  private RulePath(String text, List<Step> steps) {
    this.text = text;
    this.steps = steps;
  }

  /**
   * Parses a path.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static RulePath of(String text) {
    var steps = new ArrayList<Step>();
    var rest = STEP.matcher(text);
    var at = text.startsWith("$") ? 1 : -1;
    while (at >= 0 && at < text.length() && rest.find(at) && rest.start() == at) {
      steps.add(new Step(firstGroup(rest), rest.group()));
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
      if (rest.matches() || !step.fits(rest.getMatchingProperty())) {
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

  /**
   * This path, and where it ends the rest of the other: where both may lead at once. {@code
   * $.items[0]} and {@code $.items[*].id} meet in {@code $.items[0].id}.
   *
   * @return empty if the other is shorter, or leads elsewhere
   */
  public Optional<RulePath> continuedBy(RulePath other) {
    if (length() > other.length()) {
      return Optional.empty();
    }
    for (var index = 0; index < length(); index++) {
      if (!steps.get(index).meets(other.steps.get(index))) {
        return Optional.empty();
      }
    }
    var rest = other.steps.subList(length(), other.length()).stream().map(Step::text);
    return Optional.of(of(text + rest.collect(Collectors.joining())));
  }

  /** How many steps below the body's root the path leads. */
  private int length() {
    return steps.size();
  }

  private long exactSteps() {
    return steps.stream().filter(each -> !each.name().equals(ANY)).count();
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
        if (step.fits(each.getKey())) {
          walk(each.getValue(), here.appendProperty(each.getKey()), depth + 1, found);
        }
      }
    } else if (node.isArray()) {
      for (var index = 0; index < node.size(); index++) {
        if (step.fits(String.valueOf(index))) {
          walk(node.get(index), here.appendIndex(index), depth + 1, found);
        }
      }
    }
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

  /** A key, an index or {@code *}, and how it is written. */
  private record Step(String name, String text) {

    boolean fits(String key) {
      return name.equals(ANY) || name.equals(key);
    }

    boolean meets(Step other) {
      return fits(other.name) || other.fits(name);
    }
  }
}
