-- Tenant tables. tenant_id comes from the transaction and nowhere else: it is the default on the
-- way in, the policy on the way out, and no statement of the application names it in a condition.
-- The setting reads '' and not null once a connection has had it, hence nullif; without it there
-- is no tenant, so no row is seen and none can be written.

create table project (
  tenant_id text collate "C" not null
    default nullif(current_setting('tenantpact.tenant', true), '')
    references tenant on delete cascade,
  id text collate "C" not null,
  key text collate "C" not null,
  name text not null check (char_length(name) between 1 and 120),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);

create index project_by_creation on project (tenant_id, created_at, id);

alter table project enable row level security;
alter table project force row level security;
create policy own_tenant on project
  using (tenant_id = nullif(current_setting('tenantpact.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('tenantpact.tenant', true), ''));

grant select, insert, update, delete on project to ${app};

create table resource (
  tenant_id text collate "C" not null
    default nullif(current_setting('tenantpact.tenant', true), '')
    references tenant on delete cascade,
  id text collate "C" not null,
  name text not null check (char_length(name) between 1 and 120),
  state text collate "C" not null
    check (state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ARCHIVED')),
  project_id text collate "C",
  labels jsonb not null default '{}' check (jsonb_typeof(labels) = 'object'),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant_id, id),
  -- Foreign keys are checked past every policy: only this pair keeps them inside one tenant.
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);

create index resource_by_creation on resource (tenant_id, created_at, id);
create index resource_by_state on resource (tenant_id, state, created_at, id);
create index resource_by_project on resource (tenant_id, project_id, created_at, id);

alter table resource enable row level security;
alter table resource force row level security;
create policy own_tenant on resource
  using (tenant_id = nullif(current_setting('tenantpact.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('tenantpact.tenant', true), ''));

grant select, insert, update, delete on resource to ${app};
