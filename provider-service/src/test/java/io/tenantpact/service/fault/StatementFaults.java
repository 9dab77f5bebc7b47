package io.tenantpact.service.fault;

/** Statements that ask another question than the sound service does. */
final class StatementFaults {

  /** Takes the parameter and binds nothing. */
  static final Planting TENANT_NOT_BOUND =
      Planting.statements("select set_config('tenantpact.tenant', ?, true)", "select ?::text");

  /** A connection goes on for whoever had it before the tenant that has it now. */
  static final Planting TENANT_STAYS =
      Planting.statements(
          "select set_config('tenantpact.tenant', ?, true)",
          """
          select concat(
            set_config('tenantpact.before', case when last = own then before else last end, false),
            set_config('tenantpact.last', own, false),
            set_config(
              'tenantpact.tenant',
              coalesce(nullif(current_setting('tenantpact.before'), ''), own),
              true))
          from (select ?::text, current_setting('tenantpact.last', true),
            current_setting('tenantpact.before', true)) as had (own, last, before)
          """);

  static final Planting VIEW_OF_ALL =
      Planting.sql(
              """
              create view every_resource as select * from resource;
              grant select on every_resource to ${app};
              """)
          .and(Rewrite.of("from resource where true", "from every_resource where true"));

  /** Made anew after each change, by whom no policy binds. */
  static final Planting MATERIALIZED_VIEW_OF_ALL =
      Planting.sql(
              """
              create materialized view all_resource as select * from resource;
              grant select on all_resource to ${app};
              create function refresh_all() returns trigger language plpgsql security definer as
                'begin refresh materialized view all_resource; return null; end';
              create trigger refresh_all after insert or update or delete on resource
                for each statement execute function refresh_all();
              """)
          .and(Rewrite.of("from resource where true", "from all_resource where true"));

  /** The policy is the whole table's; its only partition has none, and is what a list reads. */
  static final Planting PARTITION_OF_ALL =
      Planting.sql(
              """
              alter table resource rename to resource_rows;
              create table resource (like resource_rows including all) partition by list (tenant_id);
              alter table resource attach partition resource_rows default;
              alter table resource enable row level security;
              alter table resource force row level security;
              create policy own_tenant on resource
                using (tenant_id = nullif(current_setting('tenantpact.tenant', true), ''));
              grant select, insert, update, delete on resource to ${app};
              alter table resource_rows disable row level security;
              """)
          .and(Rewrite.of("from resource where true", "from resource_rows where true"));

  /** Rows of the same time as a page's last one are on no page. */
  static final Planting NO_TIE_BREAK =
      Planting.statements(
          "and (created_at, id) < (?, ?)", "and created_at < ? and ?::text is not null");

  static final Planting FUNCTION_OF_ALL =
      Planting.sql(
              """
              create function resource_by_id(text) returns setof resource
              language sql security definer as 'select * from resource where id = $1';
              """)
          .and(Rewrite.of("from resource where id = ?\n", "from resource_by_id(?)\n"));

  /** Of all projects with the key of the one that was asked for, another tenant's comes first. */
  static final Planting JOIN_BY_KEY =
      Planting.sql(
              """
              create function project_by_key(text) returns setof project
              language sql security definer as
                'select other.* from project own join project other on other.key = own.key
                 where own.id = $1 and own.tenant_id = current_setting(''tenantpact.tenant'')
                 order by other.tenant_id = own.tenant_id limit 1';
              """)
          .and(Rewrite.of("from project where id = ?\n", "from project_by_key(?)\n"));

  /** The rows are another tenant's, and the answer says that they are the caller's. */
  static final Planting OWNER_AS_LITERAL =
      Planting.sql(
              """
              create view callers_resource as
                select current_setting('tenantpact.tenant') as tenant_id,
                  id, name, state, project_id, labels, created_at, updated_at
                from resource;
              grant select on callers_resource to ${app};
              """)
          .and(Rewrite.of("from resource where true", "from callers_resource where true"));

  /** Which of all projects there are, whoever asks. */
  static final Planting TENANT_FORGOTTEN =
      Planting.statements(Rewrite.asSuperuser("from project where true"));

  static final Planting GLOBAL_KEY =
      Planting.sql("create unique index project_key on project (key)")
          .and(Rewrite.of("on conflict (tenant_id, key) do nothing", "on conflict do nothing"));

  /** Only transactions that write see the projects of all. */
  static final Planting REFERENCE_TO_ANOTHER =
      Planting.sql(
          """
          alter table resource drop constraint resource_tenant_id_project_id_fkey;
          create policy reference on project for select
            using (current_setting('transaction_read_only') = 'off');
          """);

  static final Planting GRANTS_IGNORED = grantedWhere("?::text is not null");

  /** Of a suspended tenant, everyone is told that it is. */
  static final Planting SUSPENSION_TOLD =
      grantedWhere("(g.credential_id = ? or t.suspended_at is not null)");

  /** Both take the parameter and ask for nothing. */
  static final Planting KEY_OF_ANY_ROUTE =
      Planting.statements("and route = ? and key = ?", "and ?::text is not null and key = ?");

  static final Planting KEY_OF_ANY_CREDENTIAL =
      Planting.statements(
          "where credential_id = ? and route = ?", "where ?::text is not null and route = ?");

  private StatementFaults() {}

  private static Planting grantedWhere(String condition) {
    return Planting.statements(
        Rewrite.of("select t.suspended_at", "select distinct t.suspended_at"),
        Rewrite.of("where g.credential_id = ?", "where " + condition));
  }
}
