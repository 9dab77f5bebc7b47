-- The two roles of a database, made once by a superuser before the service first starts:
--   database=… owner=… owner_password=… app=… app_password=… envsubst < roles.sql | psql …
-- ${owner} has the tables and runs the migrations (spring.flyway.*); ${app} is the service's login
-- (spring.datasource.*). Policies bind a role only if it is no superuser, has no BYPASSRLS and does
-- not own the table, so the two must never be one.

create role ${owner} login password '${owner_password}'
  nosuperuser nobypassrls nocreatedb nocreaterole;

create role ${app} login password '${app_password}'
  nosuperuser nobypassrls nocreatedb nocreaterole;

alter database ${database} owner to ${owner};
revoke all on database ${database} from public;
grant connect on database ${database} to ${app};
