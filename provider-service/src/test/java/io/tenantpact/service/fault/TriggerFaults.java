package io.tenantpact.service.fault;

/** Effects that the database adds to a statement, past every policy. */
final class TriggerFaults {

  /** As {@code truncate} would, which no policy governs. */
  static final Planting DELETE_EMPTIES_THE_TABLE =
      Planting.sql(
          """
          create function empty_table() returns trigger language plpgsql security definer as
            'begin delete from resource; return null; end';
          create trigger empty_table after delete on resource for each statement
            when (pg_trigger_depth() = 0) execute function empty_table();
          """);

  /** As a foreign key on the name alone would. */
  static final Planting DELETE_CASCADES =
      Planting.sql(
          """
          create function cascade_delete() returns trigger language plpgsql security definer as
            'begin delete from resource where name = old.name; return null; end';
          create trigger cascade_delete after delete on resource for each row
            when (pg_trigger_depth() = 0) execute function cascade_delete();
          """);

  static final Planting UPDATE_SPREADS =
      Planting.sql(
          """
          create function spread_update() returns trigger language plpgsql security definer as
            'begin
               update resource set state = new.state, updated_at = new.updated_at
               where name = old.name;
               return null;
             end';
          create trigger spread_update after update on resource for each row
            when (pg_trigger_depth() = 0) execute function spread_update();
          """);

  static final Planting CREATE_FOR_ALL =
      Planting.sql(
          """
          create function copy_project() returns trigger language plpgsql security definer as
            'begin
               insert into project
               select id, new.id, new.key, new.name, new.created_at, new.updated_at
               from tenant where id <> new.tenant_id;
               return null;
             end';
          create trigger copy_project after insert on project for each row
            when (current_user = '${app}') execute function copy_project();
          """);

  private TriggerFaults() {}
}
