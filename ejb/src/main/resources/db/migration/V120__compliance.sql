-- Frameworks as data: what an organisation measures itself by. Open to whoever is signed in; the
-- centre adds to them, and nobody changes what is there: a new text is a new version.
create table framework (
  id         uuid primary key,
  title      text not null check (title <> ''),
  publisher  text not null check (publisher <> ''),
  created_at timestamptz not null
);
create index framework_by_age on framework (created_at desc, id desc);

create table framework_version (
  id          uuid primary key,
  framework   uuid not null references framework (id),
  version     text not null check (version ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  source      text not null check (source <> ''),
  in_force_on date,
  created_at  timestamptz not null,
  unique (framework, version)
);

-- What stands in the text beside the requirements: introduction, definitions, transition.
create table framework_note (
  framework_version uuid not null references framework_version (id),
  position          integer not null,
  title             text not null,
  text              text not null,
  primary key (framework_version, position)
);

-- A tree: a requirement that others name as their parent is a heading and is not answered.
create table requirement (
  id                uuid primary key,
  framework_version uuid not null references framework_version (id),
  position          integer not null,
  number            text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9.()_-]{0,39}$'),
  parent            text,
  title             text not null check (title <> ''),
  text              text not null,
  note              text not null default '',
  mandatory         boolean not null,
  unique (framework_version, number),
  unique (framework_version, position),
  foreign key (framework_version, parent) references requirement (framework_version, number)
    deferrable initially deferred
);
create index requirement_by_parent on requirement (framework_version, parent);

alter table framework enable row level security;
alter table framework force row level security;
alter table framework_version enable row level security;
alter table framework_version force row level security;
alter table framework_note enable row level security;
alter table framework_note force row level security;
alter table requirement enable row level security;
alter table requirement force row level security;

create policy everybody on framework for select to isac_app using ((select isac_account()) is not null);
create policy everybody on framework_version for select to isac_app using ((select isac_account()) is not null);
create policy everybody on framework_note for select to isac_app using ((select isac_account()) is not null);
create policy everybody on requirement for select to isac_app using ((select isac_account()) is not null);
create policy centre_adds on framework for insert to isac_app
  with check ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy centre_adds on framework_version for insert to isac_app
  with check ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy centre_adds on framework_note for insert to isac_app
  with check ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
create policy centre_adds on requirement for insert to isac_app
  with check ('CENTRE_ADMIN' = any ((select isac_roles())::text[]));
grant select, insert on framework, framework_version, framework_note, requirement to isac_app;

-- The mayor, the assembly and the other executive bodies each answer for a policy of their own
-- (地方自治法第244条の6), so whose policy it is and whose room it is are two things.
create table policy_owner (
  organisation text not null references organisation (code),
  id           uuid not null,
  name         text not null check (name <> ''),
  primary key (organisation, id),
  unique (organisation, name)
);

create table assessment (
  organisation      text not null references organisation (code),
  id                uuid not null,
  policy_owner      uuid not null,
  framework_version uuid not null references framework_version (id),
  -- the year in which it begins, in April
  fiscal_year       integer not null,
  begun_at          timestamptz not null,
  begun_by          text not null,
  finalised_at      timestamptz,
  finalised_by      text,
  version           bigint not null,
  primary key (organisation, id),
  unique (organisation, policy_owner, fiscal_year, framework_version),
  foreign key (organisation, policy_owner) references policy_owner (organisation, id),
  check ((finalised_at is null) = (finalised_by is null))
);
create index assessment_by_year on assessment (organisation, fiscal_year desc, id desc);

create table assessment_answer (
  organisation text not null,
  id           uuid not null,
  assessment   uuid not null,
  requirement  uuid not null references requirement (id),
  state        text not null check (state in ('NOT_ANSWERED', 'MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
  explanation  text not null default '',
  evidence     text[] not null default '{}',
  answered_at  timestamptz,
  answered_by  text,
  version      bigint not null,
  primary key (organisation, id),
  unique (organisation, assessment, requirement),
  foreign key (organisation, assessment) references assessment (organisation, id)
);

alter table policy_owner enable row level security;
alter table policy_owner force row level security;
alter table assessment enable row level security;
alter table assessment force row level security;
alter table assessment_answer enable row level security;
alter table assessment_answer force row level security;

-- Read by those who handle the organisation's cases and by its auditors, written by the former.
-- The code alone would let in everybody of the organisation, the token alone would use no index.
create policy audited on policy_owner for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'audit:' || organisation = any ((select isac_tokens())::text[]));
create policy own_adds on policy_owner for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own_changes on policy_owner for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, update on policy_owner to isac_app;

create policy audited on assessment for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'audit:' || organisation = any ((select isac_tokens())::text[]));
create policy own_adds on assessment for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own_changes on assessment for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, update on assessment to isac_app;

create policy audited on assessment_answer for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'audit:' || organisation = any ((select isac_tokens())::text[]));
create policy own_adds on assessment_answer for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and 'own:' || organisation = any ((select isac_tokens())::text[]));
-- What was finalised stays as it is.
create policy own_changes_until_final on assessment_answer for update to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[])
         and exists (select from assessment a
                      where a.organisation = assessment_answer.organisation
                        and a.id = assessment_answer.assessment and a.finalised_at is null));
grant select, insert, update on assessment_answer to isac_app;
