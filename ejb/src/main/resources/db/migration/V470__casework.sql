-- Case work of an organisation on an incident of its own: what happened when, what is to be done, who was
-- spoken to, what gives an attack away, and what is kept as evidence. None of it is ever shared.
create table case_event (
  organisation text not null,
  id           uuid not null,
  incident     uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('DETECTED', 'INVESTIGATED', 'CONTAINED', 'DECIDED', 'RECOVERED', 'OTHER')),
  what         text not null check (what <> ''),
  author       uuid not null,
  author_name  text not null,
  written_at   timestamptz not null,
  version      bigint not null,
  primary key (organisation, id),
  foreign key (organisation, incident) references incident (organisation, id)
);
create index case_event_by_incident on case_event (organisation, incident, at, id);

create table case_task (
  organisation   text not null,
  id             uuid not null,
  incident       uuid not null,
  title          text not null check (title <> ''),
  note           text,
  owner          uuid,
  owner_name     text,
  owner_username text,
  due_on         date,
  done_at        timestamptz,
  done_by        text,
  author         uuid not null,
  author_name    text not null,
  written_at     timestamptz not null,
  version        bigint not null,
  primary key (organisation, id),
  foreign key (organisation, incident) references incident (organisation, id),
  check (num_nulls(owner, owner_name, owner_username) in (0, 3)),
  check (num_nulls(done_at, done_by) in (0, 2))
);
create index case_task_by_incident on case_task (organisation, incident, written_at, id);
create index case_task_by_owner on case_task (organisation, owner, due_on) where done_at is null;

create table case_contact (
  organisation text not null,
  id           uuid not null,
  incident     uuid not null,
  at           timestamptz not null,
  channel      text not null check (channel in ('TELEPHONE', 'MAIL', 'MEETING', 'ONLINE', 'FAX', 'OTHER')),
  whom         text not null check (whom <> ''),
  said         text not null check (said <> ''),
  author       uuid not null,
  author_name  text not null,
  written_at   timestamptz not null,
  version      bigint not null,
  primary key (organisation, id),
  foreign key (organisation, incident) references incident (organisation, id)
);
create index case_contact_by_incident on case_contact (organisation, incident, at, id);

create table case_indicator (
  organisation text not null,
  id           uuid not null,
  incident     uuid not null,
  kind         text not null check (kind in ('IP', 'DOMAIN', 'URL', 'HASH', 'MAIL')),
  -- as a machine reads it; it is defanged on its way to people
  value        text not null check (value <> ''),
  note         text,
  author       uuid not null,
  author_name  text not null,
  written_at   timestamptz not null,
  version      bigint not null,
  primary key (organisation, id),
  unique (organisation, incident, kind, value),
  foreign key (organisation, incident) references incident (organisation, id)
);

-- The file itself is an attachment of the same id; what is kept as evidence is never changed.
create table case_evidence (
  organisation text not null,
  id           uuid not null,
  incident     uuid not null,
  collected_at timestamptz not null,
  source       text not null check (source <> ''),
  note         text,
  author       uuid not null,
  author_name  text not null,
  written_at   timestamptz not null,
  version      bigint not null,
  primary key (organisation, id),
  foreign key (organisation, incident) references incident (organisation, id),
  foreign key (organisation, id) references attachment (organisation, id)
);
create index case_evidence_by_incident on case_evidence (organisation, incident, written_at, id);

alter table case_event enable row level security;
alter table case_event force row level security;
alter table case_task enable row level security;
alter table case_task force row level security;
alter table case_contact enable row level security;
alter table case_contact force row level security;
alter table case_indicator enable row level security;
alter table case_indicator force row level security;
alter table case_evidence enable row level security;
alter table case_evidence force row level security;

-- Who handles the organisation's cases, as for the incident itself.
create policy own on case_event to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own on case_task to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own on case_contact to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own on case_indicator to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own on case_evidence to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, update, delete on case_event, case_task, case_contact, case_indicator to isac_app;
grant select, insert, delete on case_evidence to isac_app;

-- The files of a case are for its handlers too, whoever else of the organisation asks.
create policy case_handlers on attachment as restrictive for select to isac_app
  using (subject_type not in ('incident', 'evidence')
         or 'own:' || organisation = any ((select isac_tokens())::text[]));
