package io.tenantpact.service.contract;

import io.tenantpact.contracts.provider.state.Canary;
import io.tenantpact.contracts.provider.state.TenantFixtures;
import io.tenantpact.contracts.provider.state.TestTenant;
import io.tenantpact.service.credential.ApiKey;
import io.tenantpact.service.credential.Scope;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes and unmakes the service's tenants, past the service and every policy. The canary is part of
 * a tenant's id and of its credentials' ids, so that each of them gives the tenant away.
 */
final class ServiceTenants implements TenantFixtures {

  private final JdbcClient superuser;

  ServiceTenants(JdbcClient superuser) {
    this.superuser = superuser;
  }

  @Override
  public TestTenant create(Canary canary) {
    var id = "t-" + canary.word();
    var key = ApiKey.generate();
    superuser
        .sql(
            """
            with made as (insert into tenant (id) values (:tenant)),
                 known as (
                   insert into credential (id, key_hash, scopes)
                   values (:credential, :hash, :scopes))
            insert into credential_grant (credential_id, tenant) values (:credential, :tenant)
            """)
        .param("tenant", id)
        .param("credential", credentialId(id, "main"))
        .param("hash", key.hash())
        .param("scopes", new String[] {Scope.READ.text(), Scope.WRITE.text()})
        .update();
    return new TestTenant(id, key.secret(), canary);
  }

  /** One more credential of a tenant's, which may reach no tenant at all. */
  ApiKey addCredential(TestTenant tenant, String name, Set<Scope> scopes) {
    var key = ApiKey.generate();
    superuser
        .sql("insert into credential (id, key_hash, scopes) values (:id, :hash, :scopes)")
        .param("id", credentialId(tenant.id(), name))
        .param("hash", key.hash())
        .param("scopes", scopes.stream().map(Scope::text).toArray(String[]::new))
        .update();
    return key;
  }

  void grant(TestTenant tenant, String credential) {
    superuser
        .sql("insert into credential_grant (credential_id, tenant) values (:id, :tenant)")
        .param("id", credentialId(tenant.id(), credential))
        .param("tenant", tenant.id())
        .update();
  }

  void revoke(TestTenant tenant, String credential) {
    superuser
        .sql("update credential set revoked_at = now() - interval '1 minute' where id = :id")
        .param("id", credentialId(tenant.id(), credential))
        .update();
  }

  void suspend(TestTenant tenant) {
    superuser
        .sql("update tenant set suspended_at = now() where id = :id")
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
              (select string_agg(a::text, ';' order by route, key)
               from idempotent_answer a where tenant_id = :t),
              (select string_agg(c::text, ';' order by id)
               from credential c where id like :t || '/%')))
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
            with keys as (delete from credential where id like :tenant || '/%')
            delete from tenant where id = :tenant
            """)
        .param("tenant", tenant.id())
        .update();
  }

  private static String credentialId(String tenant, String name) {
    return tenant + "/" + name;
  }
}
