-- Who did or read what, when, from where. Rows are written in the action's transaction and never
-- changed; the sealer chains them afterwards, per organisation and month.
create table activity (
  organisation text not null,
  id           uuid not null,
  seq          bigint generated always as identity unique,
  xid          xid8 not null default pg_current_xact_id(),
  at           timestamptz not null,
  account      uuid,
  username     text not null,
  action       text not null check (action <> ''),
  object_type  text,
  object_id    text,
  outcome      text not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
  address      text not null,
  detail       text not null default '',
  primary key (organisation, id)
);
create index activity_by_time on activity (organisation, at desc, id desc);
alter table activity enable row level security;
alter table activity force row level security;
create policy own on activity for select to isac_app
  using (organisation = any ((select isac_codes())::text[]));
-- sign-ins are written before there is a tenant
create policy anybody_tells on activity for insert to isac_app with check (true);
create policy system on activity for select to isac_system using (true);
create policy system_tells on activity for insert to isac_system with check (true);
grant select, insert on activity to isac_app, isac_system;
