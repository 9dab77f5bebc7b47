package io.tenantpact.service.project;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenantpact.service.id.NewId;
import java.util.Optional;

/** Names a project; unique across tenants, though only its own tenant can see it. */
public record ProjectId(@JsonValue String value) {

  static ProjectId next() {
    return new ProjectId(NewId.of("prj"));
  }

  /** Empty for a text that cannot be an id. */
  public static Optional<ProjectId> parse(String text) {
    return NewId.FORM.matcher(text).matches() ? Optional.of(new ProjectId(text)) : Optional.empty();
  }
}
