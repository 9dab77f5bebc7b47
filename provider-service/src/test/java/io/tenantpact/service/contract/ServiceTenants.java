package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import io.tenantpact.service.digest.Sha256;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes and unmakes the service's tenants, past the service and every policy. The canary is part of
 * a tenant's id and of its credentials' ids, so that each of them gives the tenant away.
 */
final class ServiceTenants implements TenantFixtures {

  private static final String[] SCOPES = {Scope.READ.text(), Scope.WRITE.text()};

  /** Names the credential that every tenant has. */
  static final String MAIN = "main";

  private static final String FORMER = "former";
  private static final String EXPIRED = "expired";

  /** Begins the ids of credentials that two tenants share. */
  private static final String SHARED = "shared/";

  private final JdbcClient superuser;

  ServiceTenants(JdbcClient superuser) {
    this.superuser = superuser;
  }

  @Override
  public TestTenant create(Canary canary) {
    var tenant = new TestTenant("t-" + canary.word(), key(canary, MAIN).secret(), canary);
    superuser
        .sql(
            """
            with made as (insert into tenant (id) values (:tenant)),
                 known as (
                   insert into credential (id, key_hash, scopes, revoked_at, expires_at)
                   values (:main, :mainHash, :scopes, null, null),
                     (:former, :formerHash, :scopes, now() - interval '1 minute', null),
                     (:expired, :expiredHash, :scopes, null, now() - interval '1 minute'))
            insert into credential_grant (credential_id, tenant)
            values (:main, :tenant), (:former, :tenant), (:expired, :tenant)
            """)
        .param("tenant", tenant.id())
        .param("main", credentialId(tenant, MAIN))
        .param("mainHash", key(canary, MAIN).hash())
        .param("former", credentialId(tenant, FORMER))
        .param("formerHash", key(canary, FORMER).hash())
        .param("expired", credentialId(tenant, EXPIRED))
        .param("expiredHash", key(canary, EXPIRED).hash())
        .param("scopes", SCOPES)
        .update();
    return tenant;
  }

  /** A credential that could enter the tenant until it was revoked. */
  @Override
  public Optional<String> revokedCredential(TestTenant tenant) {
    return Optional.of(key(tenant.canary(), FORMER).secret());
  }

  /** A credential that could enter the tenant until its time was over. */
  @Override
  public Optional<String> expiredCredential(TestTenant tenant) {
    return Optional.of(key(tenant.canary(), EXPIRED).secret());
  }

  /** Its id names neither tenant, since an answer to either may hold it. */
  @Override
  public Optional<String> sharedCredential(TestTenant caller, TestTenant decoy) {
    var key = ApiKey.generate();
    superuser
        .sql(
            """
            with known as (
              insert into credential (id, key_hash, scopes) values (:id, :hash, :scopes))
            insert into credential_grant (credential_id, tenant)
            values (:id, :caller), (:id, :decoy)
            """)
        .param("id", SHARED + UUID.randomUUID())
        .param("hash", key.hash())
        .param("scopes", SCOPES)
        .param("caller", caller.id())
        .param("decoy", decoy.id())
        .update();
    return Optional.of(key.secret());
  }

  /** One more credential of a tenant's, which may reach no tenant at all. */
  ApiKey addCredential(TestTenant tenant, String name, Set<Scope> scopes) {
    var key = key(tenant.canary(), name);
    superuser
        .sql(
            """
            insert into credential (id, key_hash, scopes) values (:id, :hash, :scopes)
            on conflict (id) do nothing
            """)
        .param("id", credentialId(tenant, name))
        .param("hash", key.hash())
        .param("scopes", scopes.stream().map(Scope::text).toArray(String[]::new))
        .update();
    return key;
  }

  void grant(TestTenant tenant, String credential) {
    superuser
        .sql(
            """
            insert into credential_grant (credential_id, tenant) values (:id, :tenant)
            on conflict (credential_id, tenant) do nothing
            """)
        .param("id", credentialId(tenant, credential))
        .param("tenant", tenant.id())
        .update();
  }

  void revoke(TestTenant tenant, String credential) {
    superuser
        .sql(
            """
            update credential set revoked_at = now() - interval '1 minute'
            where id = :id and revoked_at is null
            """)
        .param("id", credentialId(tenant, credential))
        .update();
  }

  void suspend(TestTenant tenant) {
    superuser
        .sql("update tenant set suspended_at = now() where id = :id and suspended_at is null")
        .param("id", tenant.id())
        .update();
  }

  @Override
  public String checksum(TestTenant tenant) {
    return superuser
        .sql(
            """
            select md5(concat_ws('|',
              (select t::text from tenant t where id = :t),
              (select string_agg(r::text, ';' order by id) from resource r where tenant_id = :t),
              (select string_agg(p::text, ';' order by id) from project p where tenant_id = :t),
              (select string_agg(a::text, ';' order by credential_id, route, key)
               from idempotent_answer a where tenant_id = :t),
              (select string_agg(c::text, ';' order by id)
               from credential c where id like :t || '/%'),
              (select string_agg(g::text, ';' order by credential_id, tenant)
               from credential_grant g where tenant = :t or credential_id like :t || '/%')))
            """)
        .param("t", tenant.id())
        .query(String.class)
        .single();
  }

  @Override
  public void purge(TestTenant tenant) {
    superuser
        .sql(
            """
            with keys as (
              delete from credential where id like :tenant || '/%'
              or id in (
                select credential_id from credential_grant
                where tenant = :tenant and credential_id like :shared || '%'))
            delete from tenant where id = :tenant
            """)
        .param("tenant", tenant.id())
        .param("shared", SHARED)
        .update();
  }

  static String credentialId(TestTenant tenant, String name) {
    return tenant.id() + "/" + name;
  }

  /** Always the same for a name, so that a state can be set up again. */
  private static ApiKey key(Canary canary, String name) {
    var bits = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.ofParts(canary, name));
    return ApiKey.parse("tpk_" + bits).orElseThrow();
  }
}
