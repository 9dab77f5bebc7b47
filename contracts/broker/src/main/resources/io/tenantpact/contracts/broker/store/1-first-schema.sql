-- Times are milliseconds since 1970, UTC. Versions, publications and results are ordered by id:
-- ids only grow (autoincrement), so "latest" never changes its meaning after a delete.

create table pacticipants (
  id integer primary key autoincrement,
  name text not null unique,
  display_name text,
  repository_url text,
  repository_name text,
  repository_namespace text,
  main_branch text,
  created_at integer not null,
  updated_at integer
);

create table versions (
  id integer primary key autoincrement,
  pacticipant_id integer not null references pacticipants (id) on delete cascade,
  number text not null,
  build_url text,
  created_at integer not null,
  updated_at integer,
  unique (pacticipant_id, number)
);

create table branches (
  id integer primary key autoincrement,
  pacticipant_id integer not null references pacticipants (id) on delete cascade,
  name text not null,
  created_at integer not null,
  unique (pacticipant_id, name)
);

-- The head of a branch is its last row here: the version that was added last.
create table branch_versions (
  id integer primary key autoincrement,
  branch_id integer not null references branches (id) on delete cascade,
  version_id integer not null references versions (id) on delete cascade,
  created_at integer not null,
  unique (branch_id, version_id)
);
create index branch_versions_by_version on branch_versions (version_id);

create view branch_heads as
select b.pacticipant_id, b.name as branch_name, bv.version_id
from branch_versions bv join branches b on b.id = bv.branch_id
where bv.id = (select max(o.id) from branch_versions o where o.branch_id = bv.branch_id);

create table tags (
  version_id integer not null references versions (id) on delete cascade,
  name text not null,
  created_at integer not null,
  primary key (version_id, name)
);
create index tags_by_name on tags (name);

create view tag_heads as
select v.pacticipant_id, t.name as tag_name, max(v.id) as version_id
from tags t join versions v on v.id = t.version_id
group by v.pacticipant_id, t.name;

create table integrations (
  consumer_id integer not null references pacticipants (id) on delete cascade,
  provider_id integer not null references pacticipants (id) on delete cascade,
  created_at integer not null,
  primary key (consumer_id, provider_id)
);
create index integrations_by_provider on integrations (provider_id);

-- One row per distinct content: results belong to content, not to a consumer version.
create table pact_versions (
  id integer primary key autoincrement,
  consumer_id integer not null references pacticipants (id) on delete cascade,
  provider_id integer not null references pacticipants (id) on delete cascade,
  sha text not null,
  content text not null,
  created_at integer not null,
  unique (consumer_id, provider_id, sha)
);

create table pact_publications (
  id integer primary key autoincrement,
  consumer_id integer not null references pacticipants (id) on delete cascade,
  provider_id integer not null references pacticipants (id) on delete cascade,
  consumer_version_id integer not null references versions (id) on delete cascade,
  pact_version_id integer not null references pact_versions (id) on delete cascade,
  revision_number integer not null,
  created_at integer not null,
  unique (consumer_version_id, provider_id, revision_number)
);
create index pact_publications_by_provider on pact_publications (provider_id, consumer_id);
create index pact_publications_by_content on pact_publications (pact_version_id);

-- The pacts that count: of each consumer version and provider, the last revision.
create view current_pacts as
select p.*, c.name as consumer_name, r.name as provider_name, v.number as consumer_version_number,
       pv.sha
from pact_publications p
join pacticipants c on c.id = p.consumer_id
join pacticipants r on r.id = p.provider_id
join versions v on v.id = p.consumer_version_id
join pact_versions pv on pv.id = p.pact_version_id
where p.revision_number = (
  select max(o.revision_number) from pact_publications o
  where o.consumer_version_id = p.consumer_version_id and o.provider_id = p.provider_id
);

-- The number of a result in its URL is its id.
create table verifications (
  id integer primary key autoincrement,
  pact_version_id integer not null references pact_versions (id) on delete cascade,
  provider_version_id integer not null references versions (id) on delete cascade,
  success integer not null,
  wip integer not null,
  build_url text,
  test_results text,
  verified_by text,
  created_at integer not null
);
create index verifications_by_content on verifications (pact_version_id);
create index verifications_by_provider_version on verifications (provider_version_id);
insert into sqlite_sequence (name, seq) values ('verifications', 100);

create view results as
select r.*, v.number as provider_version, v.pacticipant_id as provider_id
from verifications r join versions v on v.id = r.provider_version_id;

create table environments (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null unique,
  display_name text,
  production integer not null,
  contacts text,
  created_at integer not null,
  updated_at integer
);

-- What runs or is supported where. A row without an end is live.
create table live_versions (
  id integer primary key autoincrement,
  uuid text not null unique,
  kind text not null check (kind in ('DEPLOYED', 'RELEASED')),
  version_id integer not null references versions (id) on delete cascade,
  pacticipant_id integer not null references pacticipants (id) on delete cascade,
  environment_id integer not null references environments (id) on delete cascade,
  application_instance text,
  created_at integer not null,
  ended_at integer
);
create index live_versions_by_version on live_versions (version_id);
create unique index one_deployment_per_instance
  on live_versions (environment_id, pacticipant_id, coalesce(application_instance, ''))
  where kind = 'DEPLOYED' and ended_at is null;
create unique index one_release_per_version
  on live_versions (environment_id, version_id) where kind = 'RELEASED';
