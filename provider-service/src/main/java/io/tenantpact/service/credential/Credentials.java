package io.tenantpact.service.credential;

import io.tenantpact.service.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who calls and where they may go. Both are known before any tenant is. */
@Component
public final class Credentials {

  private final JdbcClient jdbc;
  private final Clock clock;

  Credentials(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Nothing tells an unknown key from one that expired or was revoked. */
  public Optional<Credential> find(ApiKey key) {
    return jdbc.sql(
            """
            select id, scopes, least(expires_at, revoked_at) as ends
            from credential where key_hash = :hash
            """)
        .param("hash", key.hash())
        .query((row, number) -> credential(row))
        .optional()
        .filter(credential -> credential.isAliveAt(clock.instant()));
  }

  /** Nothing tells a tenant that exists, but was not granted, from one that does not exist. */
  public Optional<Standing> standing(Credential credential, TenantId tenant) {
    return jdbc.sql(
            """
            select t.suspended_at is null as active
            from credential_grant g join tenant t on t.id = g.tenant
            where g.credential_id = :credential and g.tenant = :tenant
            """)
        .param("credential", credential.id())
        .param("tenant", tenant.value())
        .query(Boolean.class)
        .optional()
        .map(active -> active ? Standing.ACTIVE : Standing.SUSPENDED);
  }

  private static Credential credential(ResultSet row) throws SQLException {
    var scopes = (String[]) row.getArray("scopes").getArray();
    var ends = row.getObject("ends", OffsetDateTime.class);
    return new Credential(
        row.getString("id"),
        Arrays.stream(scopes)
            .map(Scope::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class))),
        ends == null ? null : ends.toInstant());
  }
}
