package io.tenantpact.service.admin;

import io.tenantpact.service.credential.Credential;
import io.tenantpact.service.credential.Standing;
import io.tenantpact.service.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tenants, and the record of what was done to them. */
@Component
final class TenantRepository {

  private final JdbcClient jdbc;

  TenantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty if there is one with this id. */
  Optional<TenantRecord> insert(TenantId tenant, Instant now) {
    return jdbc.sql(
            """
            insert into tenant (id, created_at) values (:id, :now)
            on conflict (id) do nothing
            returning id, created_at, suspended_at
            """)
        .param("id", tenant.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> tenant(row))
        .optional();
  }

  /**
   * Empty if there is none with this id.
   *
   * @param since null to resume it
   */
  Optional<TenantRecord> suspend(TenantId tenant, @Nullable Instant since) {
    return jdbc.sql(
            """
            update tenant set suspended_at = :since::timestamptz where id = :id
            returning id, created_at, suspended_at
            """)
        .param("id", tenant.value())
        .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
        .query((row, number) -> tenant(row))
        .optional();
  }

  void record(Credential operator, String action, TenantId tenant, Instant now) {
    jdbc.sql(
            """
            insert into admin_audit (at, credential_id, action, tenant)
            values (:now, :operator, :action, :tenant)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("operator", operator.id())
        .param("action", action)
        .param("tenant", tenant.value())
        .update();
  }

  private static TenantRecord tenant(ResultSet row) throws SQLException {
    return new TenantRecord(
        new TenantId(row.getString("id")),
        row.getObject("suspended_at") == null ? Standing.ACTIVE : Standing.SUSPENDED,
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
