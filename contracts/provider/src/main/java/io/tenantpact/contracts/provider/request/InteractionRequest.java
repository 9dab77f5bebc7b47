package io.tenantpact.contracts.provider.request;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.core.model.generators.Generators;
import io.tenantpact.contracts.provider.request.Injection.Place;
import io.tenantpact.contracts.provider.state.StateExpression;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** An interaction's request, made anew for each probe. */
public final class InteractionRequest {

  private final SynchronousRequestResponse interaction;
  private final List<Injection> injections;
  private final Map<String, Object> values;
  private final IRequest specimen;

  /**
   * The request of an interaction for one caller.
   *
   * @param values what the caller's states returned
   */
  public InteractionRequest(SynchronousRequestResponse interaction, Map<String, Object> values) {
    this.interaction = interaction;
    this.injections = Injection.of(interaction);
    this.values = values;
    this.specimen = of(values);
  }

  /** Where it takes values from the states, in the order in which a provider looks at its parts. */
  public List<Injection> injections() {
    return injections;
  }

  /** As the caller would send it, to be looked at and not to be changed. */
  public IRequest specimen() {
    return specimen;
  }

  /** As the caller would send it. */
  public IRequest unchanged() {
    return of(values);
  }

  /** With other values at some places; at all others the caller's own stay. */
  public IRequest with(Map<String, Object> others, Collection<Injection> places) {
    return generated(taking(others.keySet(), places), plus(others));
  }

  /**
   * Whether other values at these places make another request: a pact may have a generator for a
   * property or a header that its request has not.
   */
  public boolean isChangedBy(Map<String, Object> others, Collection<Injection> places) {
    // A path is there always, and to ask costs as much as to make two requests.
    if (places.stream().anyMatch(each -> each.place() == Place.PATH)) {
      return true;
    }
    var unchanged = generated(only(places, interaction.getRequest().getGenerators()), values);
    var changed = generated(only(places, taking(others.keySet(), places)), plus(others));
    return !partsOf(unchanged).equals(partsOf(changed));
  }

  /** Whether it is of every other interaction, and the same in each run. */
  public boolean isEveryOther() {
    return interaction.getDescription().hashCode() % 2 == 0;
  }

  /** The caller's values that it holds. */
  public List<String> injected() {
    return injections.stream()
        .map(each -> values.get(each.name()))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .toList();
  }

  /** Whether it only reads (RFC 9110 §9.2.1). */
  public boolean isSafe() {
    return Safety.isSaid(interaction);
  }

  /** Whether it may only read although its method does not say so. */
  public boolean mayOnlyRead() {
    return Safety.isPossible(interaction);
  }

  /** The status of the interaction if it is a refusal itself, else 0. */
  public int refusal() {
    return status() >= 400 ? status() : 0;
  }

  /** What the interaction is answered with. */
  public int status() {
    return interaction.getResponse().getStatus();
  }

  /** Whether the answer takes one of these values from the states. */
  public boolean isAnsweredWith(Set<String> names) {
    return interaction.getResponse().getGenerators().getCategories().values().stream()
        .flatMap(each -> each.values().stream())
        .flatMap(StateExpression::namesIn)
        .anyMatch(names::contains);
  }

  private IRequest of(Map<String, Object> state) {
    return generated(interaction.getRequest().getGenerators(), state);
  }

  private IRequest generated(Generators generators, Map<String, Object> state) {
    var raw = interaction.getRequest();
    var request =
        new Request(
                raw.getMethod(),
                raw.getPath(),
                raw.getQuery(),
                raw.getHeaders(),
                raw.getBody(),
                raw.getMatchingRules(),
                generators)
            .generatedRequest(
                new HashMap<>(Map.of("providerState", state)), GeneratorTestMode.Provider);
    renewIdempotencyKey(request);
    return request;
  }

  /** The generators, which take these values under another name at these places. */
  private Generators taking(Set<String> names, Collection<Injection> places) {
    var categories = new HashMap<Category, Map<String, Generator>>();
    interaction
        .getRequest()
        .getGenerators()
        .getCategories()
        .forEach((category, keys) -> categories.put(category, new LinkedHashMap<>(keys)));
    for (var each : places) {
      if (names.contains(each.name())) {
        categories
            .getOrDefault(each.place().category(), Map.of())
            .computeIfPresent(
                each.key(),
                (key, known) -> StateExpression.renamed(known, each.name(), anothers(each.name())));
      }
    }
    return new Generators(categories);
  }

  private static Generators only(Collection<Injection> places, Generators all) {
    var categories = new HashMap<Category, Map<String, Generator>>();
    for (var each : places) {
      var category = each.place().category();
      var generator = Objects.requireNonNull(all.categoryFor(category)).get(each.key());
      categories
          .computeIfAbsent(category, first -> new LinkedHashMap<>())
          .put(each.key(), Objects.requireNonNull(generator));
    }
    return new Generators(categories);
  }

  private Map<String, Object> plus(Map<String, Object> others) {
    var all = new HashMap<>(values);
    others.forEach((name, value) -> all.put(anothers(name), value));
    return all;
  }

  private static String anothers(String name) {
    return name + " of another";
  }

  private static List<Object> partsOf(IRequest request) {
    return List.of(
        request.getPath(),
        request.getQuery(),
        request.getHeaders(),
        request.getBody().valueAsString());
  }

  /**
   * Each probe is a submission of its own. Under the key of another it would get that one's answer
   * (draft-ietf-httpapi-idempotency-key-header §2.6), and the interaction after it the probe's.
   */
  private void renewIdempotencyKey(IRequest request) {
    var headers = Headers.of(request);
    if (headers.get(Injection.IDEMPOTENCY_KEY).isPresent()
        && injections.stream().noneMatch(each -> each.isHeader(Injection.IDEMPOTENCY_KEY))) {
      headers.replace(Injection.IDEMPOTENCY_KEY, UUID.randomUUID().toString());
    }
  }
}
