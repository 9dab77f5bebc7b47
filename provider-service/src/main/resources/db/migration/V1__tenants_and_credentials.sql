-- What has to be read before a tenant is known: who calls, and which tenants they may enter. These
-- are no tenant tables, so no column of theirs is called tenant_id and no policy guards them; what
-- guards them is how little the application is granted, at the end of this file.

create table tenant (
  id text collate "C" primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  created_at timestamptz(3) not null default now(),
  suspended_at timestamptz(3)
);

-- A key is 256 random bits, so one round of SHA-256 is enough: there is nothing to guess, and a
-- slow hash with a salt would only slow down every request.
create table credential (
  id text collate "C" primary key,
  key_hash bytea not null unique check (octet_length(key_hash) = 32),
  scopes text[] not null check (scopes <@ array['resources:read', 'resources:write', 'admin']),
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3),
  revoked_at timestamptz(3)
);

create table credential_grant (
  credential_id text collate "C" not null references credential on delete cascade,
  tenant text collate "C" not null references tenant on delete cascade,
  primary key (credential_id, tenant)
);

create index credential_grant_of_tenant on credential_grant (tenant);

-- Who did what to a tenant; it outlives both, so it refers to neither.
create table admin_audit (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  credential_id text collate "C" not null,
  action text not null,
  tenant text collate "C" not null
);

-- Credentials and grants are made by an operator, never by the application.
grant select (id, key_hash, scopes, expires_at, revoked_at) on credential to ${app};
grant select on credential_grant to ${app};
grant select, insert (id, created_at), update (suspended_at) on tenant to ${app};
grant insert (at, credential_id, action, tenant) on admin_audit to ${app};
