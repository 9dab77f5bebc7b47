package io.tenantpact.service.paging;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a statement that makes it a page: it costs the same at any depth, since an index on
 * {@code (tenant_id, created_at, id)} leads straight to the position.
 *
 * @param after the last row that was seen; null at the start
 * @param rows how many to read
 */
public record Keyset(Order order, @Nullable Position after, int rows) {

  /** A condition to follow others, then the order and the limit. */
  public String sql() {
    var condition =
        after == null
            ? ""
            : "and (created_at, id) %s (:afterTime, :afterId)".formatted(order.beyond());
    return "%s order by created_at %s, id %s limit :rows"
        .formatted(condition, order.direction(), order.direction());
  }

  /** The values that {@link #sql()} names. */
  public Map<String, Object> params() {
    var params = new HashMap<String, Object>();
    params.put("rows", rows);
    if (after != null) {
      params.put("afterTime", after.createdAt().atOffset(ZoneOffset.UTC));
      params.put("afterId", after.id());
    }
    return params;
  }
}
