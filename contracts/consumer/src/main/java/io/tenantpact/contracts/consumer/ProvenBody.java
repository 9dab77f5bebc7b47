package io.tenantpact.contracts.consumer;

import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.matchingrules.EachValueMatcher;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.ValuesMatcher;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A response's body whose values are held to the state's.
 *
 * <p>{@code valueFromProviderState} of pact-jvm compares types only, and inside an array the
 * array's type rule covers an exact value as well. An equality rule of its own with a generator
 * beside it holds at any depth, in any verifier.
 */
final class ProvenBody {

  private final HttpResponse response;

  ProvenBody(HttpResponse response) {
    this.response = response;
  }

  /**
   * Each {@linkplain Tenancy#property owner}, at any depth, equals the value.
   *
   * @throws IllegalStateException if one is an object or an array
   */
  void ownedBy(Tenancy tenancy, StateValue value) {
    if (response.getBody().isPresent() && response.asHttpPart().jsonBody()) {
      var owners = new LinkedHashMap<String, JsonValue>();
      var body = JsonParser.parseString(response.getBody().valueAsString());
      collect(body, "$", tenancy, owners);
      owners.forEach((path, example) -> equal(path, typed(value, path, example)));
    }
  }

  /** A tenant's id is a text in a header and may be a number in a body. */
  private static StateValue typed(StateValue value, String path, JsonValue example) {
    if (example instanceof JsonValue.Object || example instanceof JsonValue.Array) {
      throw new IllegalStateException(
          "expected a text or number that names the owner at %s, found %s; if it is in there, name the property with its way, such as tenant.id"
              .formatted(path, example.serialise()));
    }
    return example instanceof JsonValue.Integer number
        ? new StateValue(value.name(), number.toBigInteger().longValueExact())
        : value;
  }

  void equal(String path, StateValue value) {
    rivalsOf(RulePath.of(path))
        .forEach(each -> rules().setRule(each.toString(), EqualsMatcher.INSTANCE));
    rules().setRule(path, EqualsMatcher.INSTANCE);
    response.getGenerators().addGenerator(Category.BODY, path, value.generator());
  }

  /**
   * Where a rule that is there already would take precedence, as pact-jvm's own at {@code
   * $.items[0].id} does over one at {@code $.items[*].id}.
   */
  private List<RulePath> rivalsOf(RulePath path) {
    return rules().getMatchingRules().keySet().stream()
        .map(each -> RulePath.of(each).continuedBy(path))
        .flatMap(Optional::stream)
        .filter(each -> RulePath.PRECEDENCE.compare(each, path) >= 0)
        .toList();
  }

  private void collect(JsonValue node, String path, Tenancy tenancy, Map<String, JsonValue> found) {
    if (node instanceof JsonValue.Object object) {
      var map = isMap(path);
      if (map) {
        compareEveryValue(path);
      }
      for (var each : object.getEntries().entrySet()) {
        var here = path + (map ? ".*" : step(each.getKey()));
        var further = tenancy.propertyFrom(each.getKey());
        var owner = further.flatMap(names -> inside(each.getValue(), names));
        if (owner.isPresent()) {
          found.put(here + steps(further.orElseThrow()), owner.get());
        } else {
          collect(each.getValue(), here, tenancy, found);
        }
      }
    } else if (node instanceof JsonValue.Array array) {
      array.getValues().forEach(each -> collect(each, path + "[*]", tenancy, found));
    }
  }

  private static Optional<JsonValue> inside(JsonValue value, List<String> names) {
    var found = value;
    for (var each : names) {
      if (!(found instanceof JsonValue.Object object) || !object.has(each)) {
        return Optional.empty();
      }
      found = object.get(each);
    }
    return Optional.of(found);
  }

  private static String steps(List<String> names) {
    return names.stream().map(ProvenBody::step).collect(Collectors.joining());
  }

  /** Whether the keys below a path are data: what holds for the example's holds for any. */
  private boolean isMap(String path) {
    return rules().getMatchingRules().keySet().stream()
        .anyMatch(each -> each.startsWith(path + ".*"));
  }

  /** A rule for the keys alone leaves what stands under other keys than the example's unseen. */
  private void compareEveryValue(String map) {
    if (!holdsValuesRule(rules(), map)) {
      rules().addRule(map, ValuesMatcher.INSTANCE);
    }
  }

  private MatchingRuleCategory rules() {
    return response.getMatchingRules().addCategory("body");
  }

  private static boolean holdsValuesRule(MatchingRuleCategory rules, String path) {
    var group = rules.getMatchingRules().get(path);
    return group != null
        && group.getRules().stream()
            .anyMatch(each -> each instanceof ValuesMatcher || each instanceof EachValueMatcher);
  }

  private static String step(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + key : "['" + key + "']";
  }
}
