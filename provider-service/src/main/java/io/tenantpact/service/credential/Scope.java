package io.tenantpact.service.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a credential may do, in every tenant that it may enter. */
public enum Scope {
  READ("resources:read"),
  WRITE("resources:write"),
  /** Make, suspend and resume tenants; it opens no tenant's data. */
  ADMIN("admin");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  static Scope of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scope is called '" + text + "'"));
  }

  @JsonValue
  public String text() {
    return text;
  }
}
