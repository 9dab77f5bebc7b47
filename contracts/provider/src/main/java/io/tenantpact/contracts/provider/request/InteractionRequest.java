package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An interaction's request, made anew for each probe. */
final class InteractionRequest {

  private final SynchronousRequestResponse interaction;
  private final List<Injection> injections;
  private final Map<String, Object> values;

  InteractionRequest(SynchronousRequestResponse interaction, Map<String, Object> values) {
    this.interaction = interaction;
    this.injections = Injection.of(interaction);
    this.values = values;
  }

  List<Injection> injections() {
    return injections;
  }

  /** As the caller would send it. */
  IRequest unchanged() {
    return of(values);
  }

  /** With another value in the place of one that a state returned. */
  IRequest with(String name, Object value) {
    var changed = new HashMap<>(values);
    changed.put(name, value);
    return of(changed);
  }

  /** Whether it only reads (RFC 9110 §9.2.1). */
  boolean isSafe() {
    return isSafe(interaction);
  }

  static boolean isSafe(SynchronousRequestResponse interaction) {
    return List.of("GET", "HEAD", "OPTIONS").contains(interaction.getRequest().getMethod());
  }

  /** The status of the interaction if it is a refusal itself, else 0. */
  int refusal() {
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
    if (injections.stream().noneMatch(each -> each.isHeader(Injection.IDEMPOTENCY_KEY))) {
      Headers.of(request).replace(Injection.IDEMPOTENCY_KEY, UUID.randomUUID().toString());
    }
  }
}
