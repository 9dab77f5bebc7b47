package io.tenantpact.service.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenantpact.service.id.NewId;
import io.tenantpact.service.problem.Refusal;

/** Names a resource; unique across tenants, though only its own tenant can see it. */
record ResourceId(@JsonValue String value) {

  static ResourceId next() {
    return new ResourceId(NewId.of("res"));
  }

  /**
   * Reads the id in a path.
   *
   * @throws Refusal as for an id that is unknown, if the text cannot be one
   */
  static ResourceId ofPath(String text) {
    if (!NewId.FORM.matcher(text).matches()) {
      throw Refusal.notFound();
    }
    return new ResourceId(text);
  }
}
