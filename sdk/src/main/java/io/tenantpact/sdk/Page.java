package io.tenantpact.sdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items may be empty, also on a page that others follow
 * @param nextCursor where the next page starts; null on the last one, and only there
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
    if (nextCursor != null && nextCursor.isBlank()) {
      throw new IllegalArgumentException("the last page has no cursor, not a blank one");
    }
  }
}
