-- What a POST was answered, so that its repetition gets the same answer and has no second effect.
-- A row is written in the transaction of the effect itself: both are there, or neither is.

create table idempotent_answer (
  tenant_id text collate "C" not null
    default nullif(current_setting('tenantpact.tenant', true), '')
    references tenant on delete cascade,
  credential_id text collate "C" not null references credential on delete cascade,
  route text collate "C" not null,
  key text collate "C" not null,
  fingerprint text collate "C" not null,
  status int not null,
  location text,
  etag text,
  body text not null,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, credential_id, route, key)
);

create index idempotent_answer_by_expiry on idempotent_answer (tenant_id, expires_at);

alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_tenant on idempotent_answer
  using (tenant_id = nullif(current_setting('tenantpact.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('tenantpact.tenant', true), ''));

grant select, insert, update, delete on idempotent_answer to ${app};
