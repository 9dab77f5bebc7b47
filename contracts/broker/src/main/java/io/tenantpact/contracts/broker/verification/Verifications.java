package io.tenantpact.contracts.broker.verification;

import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.pact.PactMetadata;
import io.tenantpact.contracts.broker.store.Row;
import io.tenantpact.contracts.broker.store.Session;
import io.tenantpact.contracts.broker.version.Versions;
import java.time.Instant;
import java.util.Optional;

/** The results in the database. Every result that is published is kept. */
public final class Verifications {

  private final Session session;

  public Verifications(Session session) {
    this.session = session;
  }

  Verification create(Pact pact, VerificationRequest request, PactMetadata metadata, Instant now) {
    var version =
        new Versions(session).findOrCreate(pact.provider(), request.providerVersion(), now);
    var number =
        session.insert(
            """
            insert into verifications (pact_version_id, provider_version_id, success, wip,
                                       build_url, test_results, verified_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            pact.contentId(),
            version.id(),
            request.success(),
            metadata.wip(),
            request.buildUrl(),
            request.testResults(),
            request.verifiedBy(),
            now);
    return find(pact, number).orElseThrow();
  }

  Optional<Verification> find(Pact pact, long number) {
    return session.first(
        "select * from results where pact_version_id = ? and id = ?",
        Verifications::map,
        pact.contentId(),
        number);
  }

  /** The last result of this content, whichever version of the provider it is about. */
  Optional<Verification> latest(Pact pact) {
    return session.first(
        "select * from results where pact_version_id = ? order by id desc limit 1",
        Verifications::map,
        pact.contentId());
  }

  /** True when any pact between the two was ever verified. */
  public boolean anyBetween(String consumer, String provider) {
    return session.any(
        """
        select 1 from verifications r
        join pact_versions pv on pv.id = r.pact_version_id
        join pacticipants c on c.id = pv.consumer_id
        join pacticipants p on p.id = pv.provider_id
        where c.name = ? and p.name = ?
        limit 1
        """,
        consumer,
        provider);
  }

  private static Verification map(Row row) {
    return new Verification(
        row.number("id"),
        row.flag("success"),
        row.text("provider_version"),
        row.textOrNull("build_url"),
        row.textOrNull("test_results"),
        row.textOrNull("verified_by"),
        row.instant("created_at"));
  }
}
