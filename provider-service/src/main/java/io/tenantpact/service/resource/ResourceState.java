package io.tenantpact.service.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a resource is in its life. What is archived stays so, and only what rests is archived. */
enum ResourceState {
  PENDING,
  ACTIVE,
  SUSPENDED,
  ARCHIVED;

  static Optional<ResourceState> of(String text) {
    return Arrays.stream(values()).filter(each -> each.name().equals(text)).findFirst();
  }

  /** Where it can go from here. */
  List<ResourceState> allowedTransitions() {
    return switch (this) {
      case PENDING -> List.of(ACTIVE);
      case ACTIVE -> List.of(SUSPENDED);
      case SUSPENDED -> List.of(ACTIVE, ARCHIVED);
      case ARCHIVED -> List.of();
    };
  }
}
