package io.tenantpact.service.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.ServiceDatabase;
import io.tenantpact.service.stage.WithService;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations left in PostgreSQL's catalogue. */
@WithService
class TenancyCatalogueTest {

  private final JdbcClient superuser;
  private final String app;

  TenancyCatalogueTest(ServiceDatabase database) {
    this.superuser = database.superuser();
    this.app = database.app();
  }

  @Test
  @Tag("D6")
  @Tag("I15")
  void everyTenantTableIsGuardedForAllCommandsFromItsOwnerToo() {
    assertThat(
            texts(
                """
                select c.relname || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity
                  || ' ' || p.polcmd::text || ' ' || p.polpermissive || ' '
                  || pg_get_expr(p.polqual, c.oid) || ' '
                  || (pg_get_expr(p.polqual, c.oid) = pg_get_expr(p.polwithcheck, c.oid))
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                left join pg_policy p on p.polrelid = c.oid
                where a.attname = 'tenant_id' and c.relkind = 'r'
                order by 1
                """))
        .containsExactly(guarded("idempotent_answer"), guarded("project"), guarded("resource"));
  }

  @Test
  @Tag("T7")
  @Tag("D16")
  void everyIndexOfATenantTableStartsWithTheTenant() {
    var indexes =
        texts(
            """
            select pg_get_indexdef(i.indexrelid) from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id'
            join pg_class c on c.oid = i.indrelid and c.relkind = 'r'
            """);

    assertThat(indexes)
        .hasSizeGreaterThanOrEqualTo(9)
        .allMatch(each -> each.contains("(tenant_id, "));
  }

  @Test
  @Tag("T6")
  void aReferenceBetweenTenantTablesStaysInsideTheTenant() {
    var references =
        texts(
            """
            select pg_get_constraintdef(f.oid) from pg_constraint f
            join pg_attribute a on a.attrelid = f.confrelid and a.attname = 'tenant_id'
            where f.contype = 'f'
            """);

    assertThat(references)
        .containsExactly("FOREIGN KEY (tenant_id, project_id) REFERENCES project(tenant_id, id)");
  }

  @Test
  void theApplicationMayDoWhatItNeedsAndNoMore() {
    assertThat(
            texts(
                """
                select table_name || ' ' || string_agg(privilege_type, ' ' order by privilege_type)
                from information_schema.role_table_grants where grantee = :app
                group by table_name order by 1
                """))
        .containsExactly(
            "credential_grant SELECT",
            "idempotent_answer DELETE INSERT SELECT UPDATE",
            "project DELETE INSERT SELECT UPDATE",
            "resource DELETE INSERT SELECT UPDATE",
            "tenant SELECT");
    assertThat(
            texts(
                """
                select table_name || '.' || column_name || ' ' || privilege_type
                from information_schema.role_column_grants
                where grantee = :app and table_name in ('tenant', 'credential', 'admin_audit')
                  and (table_name <> 'tenant' or privilege_type <> 'SELECT')
                order by 1
                """))
        .containsExactly(
            "admin_audit.action INSERT",
            "admin_audit.at INSERT",
            "admin_audit.credential_id INSERT",
            "admin_audit.tenant INSERT",
            "credential.expires_at SELECT",
            "credential.id SELECT",
            "credential.key_hash SELECT",
            "credential.revoked_at SELECT",
            "credential.scopes SELECT",
            "tenant.created_at INSERT",
            "tenant.id INSERT",
            "tenant.suspended_at UPDATE");
  }

  @Test
  void noFunctionOfOursRunsAsAnyoneElse() {
    assertThat(
            texts(
                """
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                """))
        .isEmpty();
  }

  @Test
  @Tag("C14")
  void theServerIsOfASupportedVersion() {
    assertThat(texts("select current_setting('server_version_num')"))
        .singleElement()
        .satisfies(version -> assertThat(Integer.parseInt(version)).isGreaterThanOrEqualTo(150000));
  }

  private List<String> texts(String sql) {
    return superuser.sql(sql).param("app", app).query(String.class).list();
  }

  private static String guarded(String table) {
    return table
        + " true true * true (tenant_id = NULLIF(current_setting('tenantpact.tenant'::text, true),"
        + " ''::text)) true";
  }
}
