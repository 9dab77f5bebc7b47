package io.tenantpact.service.stage;

import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.id.NewId;
import io.tenantpact.service.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts tenants, credentials and rows into the database, past the service and every policy. */
public final class TenantSeed {

  private final JdbcClient superuser;

  TenantSeed(JdbcClient superuser) {
    this.superuser = superuser;
  }

  /** A tenant that no other test has. */
  public TenantId tenant() {
    return tenant("t-" + UUID.randomUUID());
  }

  public TenantId tenant(String id) {
    superuser.sql("insert into tenant (id) values (:id)").param("id", id).update();
    return new TenantId(id);
  }

  public void suspend(TenantId tenant) {
    superuser
        .sql("update tenant set suspended_at = now() where id = :id")
        .param("id", tenant.value())
        .update();
  }

  /** A key that may read and write in these tenants. */
  public ApiKey key(TenantId... grants) {
    return key(Set.of(Scope.READ, Scope.WRITE), grants);
  }

  public ApiKey key(Set<Scope> scopes, TenantId... grants) {
    var key = ApiKey.generate();
    var id = NewId.of("crd");
    superuser
        .sql("insert into credential (id, key_hash, scopes) values (:id, :hash, :scopes)")
        .param("id", id)
        .param("hash", key.hash())
        .param("scopes", scopes.stream().map(Scope::text).toArray(String[]::new))
        .update();
    for (var tenant : grants) {
      superuser
          .sql("insert into credential_grant (credential_id, tenant) values (:id, :tenant)")
          .param("id", id)
          .param("tenant", tenant.value())
          .update();
    }
    return key;
  }

  /** The public id of a key's credential. */
  public String credentialId(ApiKey key) {
    return superuser
        .sql("select id from credential where key_hash = :hash")
        .param("hash", key.hash())
        .query(String.class)
        .single();
  }

  public void revoke(ApiKey key) {
    superuser
        .sql("update credential set revoked_at = now() - interval '1 s' where key_hash = :hash")
        .param("hash", key.hash())
        .update();
  }

  public void expire(ApiKey key) {
    superuser
        .sql("update credential set expires_at = now() - interval '1 s' where key_hash = :hash")
        .param("hash", key.hash())
        .update();
  }

  /**
   * A project whose name is its key.
   *
   * @return the project's id
   */
  public String project(TenantId tenant, String key) {
    var id = NewId.of("prj");
    superuser
        .sql(
            """
            insert into project (tenant_id, id, key, name, created_at, updated_at)
            values (:tenant, :id, :key, :key, now(), now())
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("key", key)
        .update();
    return id;
  }

  /**
   * A resource without labels.
   *
   * @return the resource's id
   */
  public String resource(TenantId tenant, ResourceSeed resource) {
    var id = NewId.of("res");
    superuser
        .sql(
            """
            insert into resource (tenant_id, id, name, state, project_id, created_at, updated_at)
            values (:tenant, :id, :name, :state, :project, :created, :created)
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("name", resource.name())
        .param("state", resource.state())
        .param("project", resource.projectId())
        .param("created", resource.createdAt().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  /** So many resources, a second apart, the first one the oldest. */
  public void resources(TenantId tenant, int count) {
    var start = Instant.parse("2026-01-01T00:00:00Z");
    for (var number = 1; number <= count; number++) {
      resource(tenant, ResourceSeed.named("r" + number).at(start.plusSeconds(number)));
    }
  }

  /** Everything a tenant has, as one text: equal before and after means untouched. */
  public String checksum(TenantId tenant) {
    return superuser
        .sql(
            """
            select md5(concat(
              (select string_agg(r::text, ';' order by id) from resource r where tenant_id = :t),
              (select string_agg(p::text, ';' order by id) from project p where tenant_id = :t),
              (select string_agg(a::text, ';' order by route, key)
               from idempotent_answer a where tenant_id = :t)))
            """)
        .param("t", tenant.value())
        .query(String.class)
        .single();
  }

  /** Removes a tenant and all it has; credentials stay. */
  public void purge(TenantId tenant) {
    superuser.sql("delete from tenant where id = :id").param("id", tenant.value()).update();
  }

  /** Any other statement, past every policy. */
  public JdbcClient sql() {
    return superuser;
  }
}
