package io.tenantpact.sdk.resource;

/**
 * Where a resource stands in its life. Open: a newer service may send a state that this SDK has no
 * name for, and its text is kept.
 */
public record ResourceState(String value) {

  public static final ResourceState PENDING = new ResourceState("PENDING");
  public static final ResourceState ACTIVE = new ResourceState("ACTIVE");
  public static final ResourceState SUSPENDED = new ResourceState("SUSPENDED");
  public static final ResourceState ARCHIVED = new ResourceState("ARCHIVED");

  public ResourceState {
    if (value.isBlank()) {
      throw new IllegalArgumentException("resource state must not be blank");
    }
  }

  /** For a {@code switch} that the compiler checks for completeness. */
  public Known known() {
    for (Known each : Known.values()) {
      if (each.name().equals(value)) {
        return each;
      }
    }
    return Known.OTHER;
  }

  @Override
  public String toString() {
    return value;
  }

  /** The states this SDK knows; {@code OTHER} is any that it does not. */
  public enum Known {
    PENDING,
    ACTIVE,
    SUSPENDED,
    ARCHIVED,
    OTHER
  }
}
