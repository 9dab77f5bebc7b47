package io.tenantpact.service.tenant;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database whether it keeps tenants apart, for the role the application really has. The
 * service does not start unless it does.
 */
@Component
public final class TenancyCheck implements SmartInitializingSingleton {

  private final JdbcClient jdbc;

  TenancyCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var faults = faults();
    if (!faults.isEmpty()) {
      throw new TenancyBroken(faults);
    }
  }

  /** What is wrong, one sentence each; empty if tenants are kept apart. */
  public List<String> faults() {
    return jdbc.sql(
            """
            with recursive tenant_table as (
              select c.oid, c.oid::regclass::text as name, c.relkind, c.relowner,
                c.relrowsecurity, c.relforcerowsecurity
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid
              where a.attname = 'tenant_id' and not a.attisdropped
                and c.relkind in ('r', 'p', 'f', 'v', 'm')
                and n.nspname not in ('pg_catalog', 'information_schema')
            ),
            ruled as (select * from tenant_table where relkind in ('r', 'p', 'f')),
            only_rule (condition) as (values (
              $$(tenant_id = NULLIF(current_setting('tenantpact.tenant'::text, true), ''::text))$$
            )),
            reading (oid) as (
              select oid from tenant_table
              union
              select w.ev_class
              from reading
              join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = reading.oid
              join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
            ),
            tenant_view as (
              select c.oid::regclass::text as name, c.relkind, c.relowner, c.reloptions
              from reading join pg_class c using (oid) where c.relkind in ('v', 'm')
            )

            select 'role ' || r.rolname || ' is a superuser, or may become one'
            from pg_roles r where r.rolsuper and pg_has_role(r.oid, 'member')
            union all
            select 'role ' || r.rolname || ' has BYPASSRLS, or may become one that has'
            from pg_roles r where r.rolbypassrls and pg_has_role(r.oid, 'member')
            union all
            select 'a new connection already has a tenant, ' || setting
            from (select current_setting('tenantpact.tenant', true) as setting) s
            where setting <> ''
            union all
            select 'there is no table with a column tenant_id'
            where not exists (select from ruled)
            union all
            select 'the application''s role owns ' || name
            from (select name, relowner from ruled union select name, relowner from tenant_view) t
            where pg_has_role(relowner, 'member')
            union all
            select 'the application''s role may TRUNCATE ' || name
            from ruled where has_table_privilege(oid, 'truncate')
            union all
            select name || ' lacks ENABLE ROW LEVEL SECURITY' from ruled where not relrowsecurity
            union all
            select name || ' lacks FORCE ROW LEVEL SECURITY' from ruled
            where not relforcerowsecurity
            union all
            select name || ' has no policy for all commands' from ruled
            where not exists (
              select from pg_policy p
              where p.polrelid = ruled.oid and p.polcmd = '*' and p.polpermissive)
            union all
            select name || ' has policy ' || p.polname || ', which asks for something else than '
              || condition
            from only_rule cross join ruled
            join pg_policy p on p.polrelid = ruled.oid and p.polpermissive
            where condition is distinct from
                pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid)
              or condition is distinct from
                pg_get_expr(coalesce(p.polwithcheck, p.polqual), p.polrelid)
            union all
            select name || ' is a view without security_invoker' from tenant_view
            where relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)
            union all
            select name || ' is a materialized view, which no policy guards' from tenant_view
            where relkind = 'm'
            """)
        .query(String.class)
        .list();
  }
}
