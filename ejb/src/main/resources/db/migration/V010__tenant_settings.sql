-- What a transaction was told about its reader (@TenantBound); nothing told means nothing seen.
-- After a transaction a setting is '' and not null, hence nullif.
create function isac_codes() returns text[] language sql stable
  return string_to_array(nullif(current_setting('isac.codes', true), ''), ',');
create function isac_tokens() returns text[] language sql stable
  return string_to_array(nullif(current_setting('isac.tokens', true), ''), ',');
create function isac_roles() returns text[] language sql stable
  return string_to_array(nullif(current_setting('isac.roles', true), ''), ',');
create function isac_account() returns uuid language sql stable
  return nullif(current_setting('isac.account', true), '')::uuid;

-- What this database is, fixed when it is initialised: no other database can enter the
-- demonstration mode later.
create table installation (
  only_row       boolean primary key default true check (only_row),
  mode           text not null check (mode in ('PRODUCTION', 'DEMONSTRATION')),
  initialised_at timestamptz not null default now(),
  -- SHA-256 of the one-time secret that lets the first administrator in; null once it was used
  first_secret   bytea
);
alter table installation enable row level security;
alter table installation force row level security;
create policy everybody on installation for select using (true);
create policy owner_writes on installation to isac_owner using (true) with check (true);
grant select (mode, initialised_at) on installation to isac_app, isac_system;
