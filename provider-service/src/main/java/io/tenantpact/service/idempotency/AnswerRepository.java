package io.tenantpact.service.idempotency;

import io.tenantpact.service.digest.Sha256;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps answers, in the transaction of the tenant they were given to. */
@Component
final class AnswerRepository {

  private final JdbcClient jdbc;

  AnswerRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes this transaction the only one with the submission's key. The lock ends with the
   * transaction, also when the process or the connection dies.
   *
   * @return whether it is; if not, another one is running
   */
  boolean lock(Submission submission) {
    return jdbc.sql("select pg_try_advisory_xact_lock(:number)")
        .param("number", lockNumber(submission))
        .query(Boolean.class)
        .single();
  }

  Optional<Stored> find(Submission submission, Instant now) {
    return jdbc.sql(
            """
            select fingerprint, status, location, etag, body from idempotent_answer
            where credential_id = :credential and route = :route and key = :key
              and expires_at > :now
            """)
        .params(scope(submission))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> stored(row))
        .optional();
  }

  void keep(Submission submission, Answer answer, Instant until) {
    jdbc.sql(
            """
            insert into idempotent_answer
              (credential_id, route, key, fingerprint, status, location, etag, body, expires_at)
            values
              (:credential, :route, :key, :fingerprint, :status, :location, :etag, :body, :until)
            on conflict (tenant_id, credential_id, route, key) do update set
              fingerprint = excluded.fingerprint, status = excluded.status,
              location = excluded.location, etag = excluded.etag, body = excluded.body,
              expires_at = excluded.expires_at
            """)
        .params(scope(submission))
        .param("fingerprint", submission.fingerprint())
        .param("status", answer.status())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A little with every write, since no job may see the rows of all tenants. */
  void purge(Instant now) {
    jdbc.sql(
            """
            delete from idempotent_answer
            where (credential_id, route, key) in (
              select credential_id, route, key from idempotent_answer
              where expires_at <= :now
              order by expires_at limit 100 for update skip locked)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Map<String, String> scope(Submission submission) {
    return Map.of(
        "credential", submission.caller().credential().id(),
        "route", submission.route(),
        "key", submission.key());
  }

  private static long lockNumber(Submission submission) {
    var caller = submission.caller();
    var hash =
        Sha256.ofParts(
            caller.tenant(), caller.credential().id(), submission.route(), submission.key());
    return ByteBuffer.wrap(hash).getLong();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    var answer =
        new Answer(
            row.getInt("status"),
            row.getString("location"),
            row.getString("etag"),
            row.getString("body"));
    return new Stored(row.getString("fingerprint"), answer);
  }

  /** An answer, and the fingerprint of the body it was given for. */
  record Stored(String fingerprint, Answer answer) {}
}
