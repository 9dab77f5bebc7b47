package io.tenantpact.service.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page starts; null, so absent in JSON, on the last one only
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public <R> Page<R> map(Function<? super T, ? extends R> as) {
    return new Page<>(items.stream().<R>map(as).toList(), nextCursor);
  }
}
