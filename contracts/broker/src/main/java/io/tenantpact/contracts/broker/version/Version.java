package io.tenantpact.contracts.broker.version;

import io.tenantpact.contracts.broker.store.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an application.
 *
 * @param id its row, and its place in the order of versions: later ones have a higher id
 * @param buildUrl where it was built; null when nobody said
 * @param updatedAt null for a version that only a publication has made
 */
public record Version(
    long id,
    long pacticipantId,
    String pacticipant,
    String number,
    @Nullable String buildUrl,
    Instant createdAt,
    @Nullable Instant updatedAt) {

  static final String SELECT =
      """
      select v.*, p.name as pacticipant from versions v
      join pacticipants p on p.id = v.pacticipant_id
      """;

  static Version map(Row row) {
    return new Version(
        row.number("id"),
        row.number("pacticipant_id"),
        row.text("pacticipant"),
        row.text("number"),
        row.textOrNull("build_url"),
        row.instant("created_at"),
        row.instantOrNull("updated_at"));
  }
}
