create table organisation (
  code            text primary key check (code ~ '^[0-9]{6}$'),
  kind            text not null check (kind in ('MUNICIPALITY', 'PREFECTURE', 'JOINT_BODY', 'CENTRE')),
  prefecture      text not null check (prefecture ~ '^[0-9]{2}$'),
  prefecture_name text not null,
  name            text not null check (name <> ''),
  kana            text not null,
  population_band text check (population_band in ('UNDER_10K', 'UNDER_50K', 'UNDER_100K', 'UNDER_300K', 'OVER_300K')),
  network_model   text check (network_model in ('ALPHA', 'ALPHA_PRIME', 'BETA', 'BETA_PRIME')),
  valid_from      date not null,
  valid_to        date,
  successor       text references organisation (code) deferrable initially deferred,
  version         bigint not null default 0,
  check (valid_to is null or valid_to >= valid_from)
);
create index organisation_by_prefecture on organisation (prefecture, code);
create index organisation_by_successor on organisation (successor) where successor is not null;
alter table organisation enable row level security;
alter table organisation force row level security;
-- The directory is open to whoever is signed in; the centre alone changes it.
create policy directory on organisation for select to isac_app
  using ((select isac_account()) is not null);
create policy centre_adds on organisation for insert to isac_app
  with check ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy centre_changes on organisation for update to isac_app
  using ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy system_reads on organisation for select to isac_system using (true);
create policy gate_reads on organisation for select to isac_gate using (true);
grant select, insert, update on organisation to isac_app;
grant select on organisation to isac_system, isac_gate;

-- Emergency contacts: seen by the organisation, its prefecture's coordinators and the centre.
create table organisation_contact (
  organisation text not null references organisation (code),
  id           uuid not null,
  kind         text not null check (kind in ('DAY', 'NIGHT', 'ROLE_MAILBOX', 'TELEPHONE')),
  name         text not null,
  reach        text not null check (reach <> ''),
  note         text not null default '',
  version      bigint not null default 0,
  primary key (organisation, id)
);
alter table organisation_contact enable row level security;
alter table organisation_contact force row level security;
create policy readers on organisation_contact for select to isac_app
  using (array['office:' || left(organisation, 2), 'centre'] && (select isac_tokens())::text[]
         or organisation = any ((select isac_codes())::text[]));
create policy own_adds on organisation_contact for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[]));
create policy own_changes on organisation_contact for update to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy own_removes on organisation_contact for delete to isac_app
  using (organisation = any ((select isac_codes())::text[]));
grant select, insert, update, delete on organisation_contact to isac_app;
