package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.IRequest;
import io.tenantpact.contracts.provider.state.SeededTenant;
import java.util.Objects;

/** The credential in an interaction's request. */
final class RequestCredential {

  private final Scene scene;
  private final String header;

  RequestCredential(Scene scene) {
    this.scene = scene;
    this.header = scene.tenancy().credentialHeader();
  }

  boolean isPresent() {
    return Headers.of(scene.request().unchanged()).get(header).isPresent();
  }

  IRequest left() {
    var changed = scene.request().unchanged();
    Headers.of(changed).remove(header);
    return changed;
  }

  /** What another tenant would have in its place. */
  String of(SeededTenant other) {
    return Objects.toString(other.values().asMap().get(valueName()));
  }

  /** A scheme before it, such as {@code Bearer}, stays. */
  IRequest changedTo(String other) {
    if (scene.request().injections().stream().anyMatch(scene::isCredential)) {
      return scene.request().with(valueName(), other);
    }
    var changed = scene.request().unchanged();
    var headers = Headers.of(changed);
    var scheme = headers.get(header).orElse("").replaceFirst("\\S+$", "");
    headers.replace(header, scheme + other);
    return changed;
  }

  /** The state value that it is taken from: a state may return others than the tenant's own. */
  private String valueName() {
    return scene.request().injections().stream()
        .filter(scene::isCredential)
        .map(Injection::name)
        .findFirst()
        .orElse(scene.tenancy().credentialValue());
  }
}
