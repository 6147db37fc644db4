-- The roles of the product, run by a superuser inside the product's own database; a repeat changes only passwords.
--   createdb isac
--   psql -d isac -v owner_password=… -v app_password=… -v system_password=… -f roles.sql

do $$
begin
  if not exists (select from pg_roles where rolname = 'isac_owner') then create role isac_owner; end if;
  if not exists (select from pg_roles where rolname = 'isac_app') then create role isac_app; end if;
  if not exists (select from pg_roles where rolname = 'isac_system') then create role isac_system; end if;
  if not exists (select from pg_roles where rolname = 'isac_gate') then create role isac_gate; end if;
end
$$;

-- Owns schema and tables, migrates, and is bound by row-level security all the same (FORCE).
alter role isac_owner login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
-- The application.
alter role isac_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
-- Indexer, fan-out, statistics: reads across tenants only where a policy names it.
alter role isac_system login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'system_password';
-- Owns the functions that look something up before there is a tenant; nobody signs in as it.
alter role isac_gate nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
-- to give it what it owns; without its rights, since the owner does not inherit
grant isac_gate to isac_owner;

do $$
begin
  execute format('alter database %I owner to isac_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  -- SSD: to walk an index in the order of a list is cheaper than to read all of an organisation and sort
  execute format('alter database %I set random_page_cost = 1.1', current_database());
  execute format('grant connect on database %I to isac_app, isac_system', current_database());
end
$$;

-- No default privileges: every migration grants what it means.
alter schema public owner to isac_owner;
revoke all on schema public from public;
grant usage on schema public to isac_app, isac_system;
-- a function's owner has to be able to create one
grant usage, create on schema public to isac_gate;
