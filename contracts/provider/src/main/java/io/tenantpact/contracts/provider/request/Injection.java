package io.tenantpact.contracts.provider.request;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.Category;
import io.tenantpact.contracts.provider.state.StateExpression;
import io.tenantpact.contracts.terms.Denied;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A place of the request that a state value goes to.
 *
 * @param name the state value's
 * @param key the header's or query parameter's name, or a path into the body
 */
public record Injection(String name, Place place, String key) {

  /** Parts of a request, in the order in which a provider is expected to look at them. */
  public enum Place {
    PATH(Category.PATH, Denied.PATH_VALUE),
    QUERY(Category.QUERY, Denied.QUERY_VALUE),
    HEADER(Category.HEADER, Denied.HEADER_VALUE),
    BODY(Category.BODY, Denied.BODY_VALUE);

    private final Category category;
    private final Denied denied;

    Place(Category category, Denied denied) {
      this.category = category;
      this.denied = denied;
    }

    Category category() {
      return category;
    }
  }

  /** Where an interaction's request takes values from its states, in the order of the places. */
  public static List<Injection> of(SynchronousRequestResponse interaction) {
    var categories = interaction.getRequest().getGenerators().getCategories();
    return Arrays.stream(Place.values())
        .flatMap(
            place ->
                categories.getOrDefault(place.category, Map.of()).entrySet().stream()
                    .flatMap(
                        each ->
                            StateExpression.namesIn(each.getValue())
                                .map(name -> new Injection(name, place, each.getKey()))))
        .distinct()
        .toList();
  }

  /** Whether it is this header, whose name has no case. */
  public boolean isHeader(String header) {
    return place == Place.HEADER && key.equalsIgnoreCase(header);
  }

  /** What it means to put another's value here. */
  public Denied denied() {
    return isHeader("If-Match") ? Denied.PRECONDITION : place.denied;
  }

  /**
   * Whether any value does here: a version that is not the caller's is like any other that does not
   * match (RFC 9110 §13.1.2), and a key of idempotency belongs to whoever sends it.
   */
  public boolean takesAnything() {
    return isHeader("If-None-Match") || isHeader(IDEMPOTENCY_KEY);
  }

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  @Override
  public String toString() {
    return name + " in the " + place.name().toLowerCase(Locale.ROOT);
  }
}
