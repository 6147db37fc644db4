-- 監査: an audit, what it found, and what is done about it.
create table audit (
  organisation    text not null references organisation (code),
  id              uuid not null,
  title           text not null check (title <> ''),
  kind            text not null check (kind in ('INTERNAL', 'EXTERNAL', 'SPECIAL')),
  -- an audit by special order follows no plan
  plan_level      text check (plan_level in ('MID_TERM', 'ANNUAL', 'IMPLEMENTATION')),
  begins_on       date not null,
  ends_on         date,
  auditor         text not null check (auditor <> ''),
  auditor_section text not null check (auditor_section <> ''),
  audited_section text not null check (audited_section <> ''),
  scope           text not null,
  assessment      uuid,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  version         bigint not null,
  primary key (organisation, id),
  foreign key (organisation, assessment) references assessment (organisation, id),
  check (ends_on is null or ends_on >= begins_on),
  check (kind = 'SPECIAL' or plan_level is not null)
);
create index audit_by_day on audit (organisation, begins_on desc, id desc);

create table finding (
  organisation   text not null,
  id             uuid not null,
  audit          uuid not null,
  number         integer not null check (number > 0),
  severity       text not null check (severity in ('MAJOR', 'MINOR', 'OBSERVATION')),
  requirement    text,
  description    text not null check (description <> ''),
  recommendation text not null,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  version        bigint not null,
  primary key (organisation, id),
  unique (organisation, audit, number),
  foreign key (organisation, audit) references audit (organisation, id)
);

create table corrective_action (
  organisation text not null,
  id           uuid not null,
  finding      uuid not null,
  what         text not null check (what <> ''),
  owner        text not null check (owner <> ''),
  due_on       date not null,
  state        text not null check (state in ('OPEN', 'IN_PROGRESS', 'DONE', 'VERIFIED')),
  planned_at   timestamptz not null,
  done_at      timestamptz,
  done_by      text,
  verified_at  timestamptz,
  verified_by  text,
  version      bigint not null,
  primary key (organisation, id),
  foreign key (organisation, finding) references finding (organisation, id),
  check ((verified_at is not null) = (state = 'VERIFIED')),
  check (verified_by is null or verified_by <> done_by)
);
create index corrective_action_by_finding on corrective_action (organisation, finding, due_on);
create index corrective_action_unfinished on corrective_action (organisation, due_on)
  where state in ('OPEN', 'IN_PROGRESS');

alter table audit enable row level security;
alter table audit force row level security;
alter table finding enable row level security;
alter table finding force row level security;
alter table corrective_action enable row level security;
alter table corrective_action force row level security;

-- Read by those who handle the organisation's cases and by its auditors. Auditors and administrators
-- record; what is done about a finding is planned by those who handle cases and verified by auditors too.
create policy audited on audit for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'audit:' || organisation = any ((select isac_tokens())::text[]));
create policy auditors_add on audit for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and (select isac_roles())::text[] && array['AUDITOR', 'ORG_ADMIN']);
create policy auditors_change on audit for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['AUDITOR', 'ORG_ADMIN']);
grant select, insert, update on audit to isac_app;

create policy audited on finding for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'audit:' || organisation = any ((select isac_tokens())::text[]));
create policy auditors_add on finding for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and (select isac_roles())::text[] && array['AUDITOR', 'ORG_ADMIN']);
create policy auditors_change on finding for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['AUDITOR', 'ORG_ADMIN']);
grant select, insert, update on finding to isac_app;

create policy audited on corrective_action for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'audit:' || organisation = any ((select isac_tokens())::text[]));
create policy own_adds on corrective_action for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy audited_change on corrective_action for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'audit:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, update on corrective_action to isac_app;
