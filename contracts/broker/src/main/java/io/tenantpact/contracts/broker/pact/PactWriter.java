package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.pacticipant.Pacticipants;
import io.tenantpact.contracts.broker.store.Session;
import io.tenantpact.contracts.broker.version.Version;
import java.time.Instant;

/** Writes publications. Whether one may be written is for the caller to ask first. */
public final class PactWriter {

  private final Session session;

  public PactWriter(Session session) {
    this.session = session;
  }

  /**
   * Why the content of a published pact cannot be changed.
   *
   * @return the complaint about publishing other content for this version
   */
  public static String modificationRefused(String consumer, String version, String provider) {
    return """
        Cannot change the content of the pact for %s version %s and provider %s, as race conditions \
        will cause unreliable results for can-i-deploy. Each pact must be published with a unique \
        consumer version number. Some Pact libraries generate random data when a concrete value for \
        a type matcher is not specified, and this can cause the contract to mutate - ensure you have \
        given example values for all type matchers. For more information see \
        https://docs.pact.io/go/versioning\
        """
        .formatted(consumer, version, provider);
  }

  /**
   * Publishes content for a consumer version; the same content again changes nothing, other content
   * becomes a new revision.
   */
  public Pact publish(Version version, String providerName, PactContent content, Instant now) {
    var provider = new Pacticipants(session).findOrCreate(providerName, now);
    session.update(
        "insert or ignore into integrations (consumer_id, provider_id, created_at) values (?, ?, ?)",
        version.pacticipantId(),
        provider.id(),
        now);
    var contentId = contentId(version.pacticipantId(), provider.id(), content, now);
    var pacts = new Pacts(session);
    var current = pacts.find(version.pacticipant(), version.number(), providerName);
    if (current.isEmpty() || current.get().contentId() != contentId) {
      insert(version, provider.id(), contentId, now);
    }
    return pacts.find(version.pacticipant(), version.number(), providerName).orElseThrow();
  }

  private long contentId(long consumerId, long providerId, PactContent content, Instant now) {
    var sha = content.sha();
    session.update(
        """
        insert or ignore into pact_versions (consumer_id, provider_id, sha, content, created_at)
        values (?, ?, ?, ?, ?)
        """,
        consumerId,
        providerId,
        sha,
        Json.write(content.withIds()),
        now);
    return session
        .first(
            "select id from pact_versions where consumer_id = ? and provider_id = ? and sha = ?",
            row -> row.number("id"),
            consumerId,
            providerId,
            sha)
        .orElseThrow();
  }

  private void insert(Version version, long providerId, long contentId, Instant now) {
    session.update(
        """
        insert into pact_publications (consumer_id, provider_id, consumer_version_id,
                                       pact_version_id, revision_number, created_at)
        select ?1, ?2, ?3, ?4, 1 + coalesce(max(revision_number), 0), ?5 from pact_publications
        where consumer_version_id = ?3 and provider_id = ?2
        """,
        version.pacticipantId(),
        providerId,
        version.id(),
        contentId,
        now);
  }
}
