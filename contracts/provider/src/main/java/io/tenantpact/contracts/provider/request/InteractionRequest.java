package io.tenantpact.contracts.provider.request;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import io.tenantpact.contracts.provider.request.Injection.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** An interaction's request, made anew for each probe. */
public final class InteractionRequest {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

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

  /** With another value in the place of one that a state returned, in these parts alone. */
  public IRequest with(String name, Object value, List<Place> parts) {
    return with(Map.of(name, value), parts);
  }

  /** With other values in some parts; in all others the caller's own stay. */
  public IRequest with(Map<String, Object> others, List<Place> parts) {
    var all = new HashMap<>(values);
    all.putAll(others);
    var changed = of(all);
    if (injections.stream()
        .filter(each -> others.containsKey(each.name()))
        .allMatch(each -> parts.contains(each.place()))) {
      return changed;
    }
    var request = unchanged();
    for (var part : parts) {
      switch (part) {
        case PATH -> request.setPath(changed.getPath());
        case QUERY -> request.getQuery().putAll(changed.getQuery());
        case HEADER -> request.getHeaders().putAll(changed.getHeaders());
        case BODY -> request.setBody(changed.getBody());
      }
    }
    return request;
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
    return isSafe(interaction);
  }

  /** Whether an interaction's request only reads (RFC 9110 §9.2.1). */
  public static boolean isSafe(SynchronousRequestResponse interaction) {
    // Up to version 3 of the specification pact-jvm leaves a method in the case it is written in.
    return SAFE.contains(interaction.getRequest().getMethod().toUpperCase(Locale.ROOT));
  }

  /** The status of the interaction if it is a refusal itself, else 0. */
  public int refusal() {
    var status = interaction.getResponse().getStatus();
    return status >= 400 ? status : 0;
  }

  private IRequest of(Map<String, Object> state) {
    var request =
        interaction
            .getRequest()
            .generatedRequest(
                new HashMap<>(Map.of("providerState", state)), GeneratorTestMode.Provider);
    renewIdempotencyKey(request);
    return request;
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
