package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.store.Row;
import java.time.Instant;

/**
 * A pact as a consumer version has published it.
 *
 * @param contentId the row of its content, which several publications may share
 * @param consumerVersionId also its place in the order of versions
 */
public record Pact(
    long id,
    long contentId,
    String sha,
    String consumer,
    String consumerVersion,
    long consumerVersionId,
    String provider,
    Instant createdAt) {

  /** Maps a row of the view current_pacts. */
  public static Pact map(Row row) {
    return new Pact(
        row.number("id"),
        row.number("pact_version_id"),
        row.text("sha"),
        row.text("consumer_name"),
        row.text("consumer_version_number"),
        row.number("consumer_version_id"),
        row.text("provider_name"),
        row.instant("created_at"));
  }

  /** "Pact between shop (1.0.0) and orders". */
  public String title() {
    return "Pact between %s (%s) and %s".formatted(consumer, consumerVersion, provider);
  }
}
