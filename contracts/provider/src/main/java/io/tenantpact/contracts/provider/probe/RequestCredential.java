package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.IRequest;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.request.Headers;
import io.tenantpact.contracts.provider.request.Injection;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.request.OpaqueKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The credential in an interaction's request. Usually one state value, perhaps after a scheme such
 * as {@code Bearer}; or several, such as a key's id and its secret.
 */
final class RequestCredential {

  private final Scene scene;
  private final InteractionRequest request;
  private final String header;
  private final List<Injection> injections;

  RequestCredential(Scene scene) {
    this(scene, scene.request());
  }

  RequestCredential(Scene scene, InteractionRequest request) {
    this.scene = scene;
    this.request = request;
    this.header = scene.tenancy().credentialHeader();
    this.injections = request.injections().stream().filter(scene::isCredential).toList();
  }

  boolean isPresent() {
    return Headers.of(request.specimen()).get(header).isPresent();
  }

  /** What the state gave for it, or what stands there without a scheme before it. */
  String text() {
    if (injections.size() == 1) {
      return valueOf(scene.cast().caller());
    }
    var value = Headers.of(request.specimen()).get(header).orElse("");
    return value.substring(value.lastIndexOf(' ') + 1);
  }

  /** What is the caller's but for one character, if it is one value and random. */
  Optional<String> missed(SeededTenant... others) {
    return injections.size() == 1
        ? OpaqueKey.of(text(), Arrays.stream(others).map(this::valueOf).toList())
            .flatMap(OpaqueKey::missed)
        : Optional.empty();
  }

  private String valueOf(SeededTenant other) {
    return ValueProbes.valueOf(other, injections.get(0)).toString();
  }

  /** Of the state values that it is made of. */
  Set<String> names() {
    var names = injections.stream().map(Injection::name).collect(Collectors.toSet());
    return names.isEmpty() ? Set.of(scene.tenancy().credentialValue()) : names;
  }

  IRequest left() {
    var changed = request.unchanged();
    Headers.of(changed).remove(header);
    return changed;
  }

  /** What another tenant has in its place, by the names of the state values. */
  Map<String, Object> of(SeededTenant other) {
    var values = new LinkedHashMap<String, Object>();
    injections.forEach(each -> values.put(each.name(), ValueProbes.valueOf(other, each)));
    if (values.isEmpty()) {
      values.put(
          scene.tenancy().credentialValue(),
          Objects.requireNonNull(other.values().asMap().get(scene.tenancy().credentialValue())));
    }
    return values;
  }

  /** The request with values of another tenant's, all of those that the credential is made of. */
  IRequest changedTo(Map<String, Object> others) {
    return injections.isEmpty()
        ? changedTo(others.values().iterator().next().toString())
        : request.with(others, injections);
  }

  /** The request with another credential in whole; a scheme before it stays. */
  IRequest changedTo(String other) {
    if (injections.size() == 1) {
      return changedTo(Map.of(injections.get(0).name(), other));
    }
    var changed = request.unchanged();
    var headers = Headers.of(changed);
    var scheme = headers.get(header).orElse("").replaceFirst("\\S+$", "");
    headers.replace(header, scheme + other);
    return changed;
  }
}
