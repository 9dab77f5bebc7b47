package io.tenantpact.contracts.gate.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the parts of a file are checked: Jackson puts null where the file says nothing. */
final class Part {

  private Part() {}

  static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }

  static String textOf(@Nullable String value) {
    return value == null ? "" : value;
  }

  static <T> List<T> listOf(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
