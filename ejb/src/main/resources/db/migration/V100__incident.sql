-- The organisation's own full record. Drafts may lack what sending requires.
create table incident (
  organisation         text not null references organisation (code),
  id                   uuid not null,
  state                text not null check (state in ('DRAFT', 'SENT')),
  kind                 text check (kind in ('INCIDENT', 'OUTAGE', 'NEAR_MISS')),
  title                text,
  occurred_at          timestamptz,
  detected_at          timestamptz,
  cause_class          text,
  summary              text,
  impact               text,
  countermeasures      text,
  systems              text[] not null,
  vendors              text[] not null,
  tlp                  text check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  audience_scope       text check (audience_scope in ('OWN', 'CENTRE', 'PREFECTURE_OFFICE', 'PREFECTURE', 'GROUP', 'ALL')),
  audience_prefectures text[] not null,
  audience_groups      text[] not null,
  anonymous            boolean not null,
  author               uuid not null,
  author_name          text not null,
  created_at           timestamptz not null,
  saved_at             timestamptz not null,
  sent_at              timestamptz,
  version              bigint not null,
  primary key (organisation, id),
  check (state = 'DRAFT' or (kind is not null and title is not null and occurred_at is not null
         and cause_class is not null and summary is not null and tlp is not null
         and audience_scope is not null and sent_at is not null))
);
create index incident_by_time on incident (organisation, created_at desc, id desc);
create index incident_drafts on incident (organisation, author, saved_at desc) where state = 'DRAFT';

-- Stages of the thread (第一報, 続報, 最終報). One that was sent is never changed.
create table report (
  organisation text not null,
  incident     uuid not null,
  n            integer not null check (n > 0),
  stage        text not null check (stage in ('FIRST', 'FOLLOW_UP', 'FINAL')),
  body         text not null,
  author       uuid not null,
  author_name  text not null,
  sent_at      timestamptz not null,
  primary key (organisation, incident, n),
  foreign key (organisation, incident) references incident (organisation, id)
);

-- What others read of it: separate records whose content never changes. No column refers to the
-- incident or its organisation; a name stands here only where it is part of the content.
create table shared_report (
  id              uuid primary key,
  kind            text not null,
  title           text not null,
  occurred_at     timestamptz not null,
  detected_at     timestamptz,
  cause_class     text not null,
  summary         text not null,
  impact          text,
  countermeasures text,
  systems         text[] not null,
  vendors         text[] not null,
  tlp             text not null,
  source_name     text,
  prefecture      text,
  published_at    timestamptz not null
);
-- Its audience stands apart, since it may be narrowed: readable if the audience meets the reader's
-- tokens and the richer ones, whose holders read another rendition, do not.
create table shared_report_audience (
  shared_report uuid primary key references shared_report (id),
  audience      text[] not null check (cardinality(audience) > 0),
  richer        text[] not null
);
-- The same rule spread out for lists, which walk it token by token in the order of publication.
create table audience_token (
  token         text not null,
  published_at  timestamptz not null,
  shared_report uuid not null references shared_report (id),
  richer        text[] not null,
  primary key (token, published_at, shared_report)
);
create index audience_token_by_report on audience_token (shared_report);
-- Whose a shared report is and for whom it was made; readable by its owner alone.
create table shared_report_owner (
  organisation  text not null,
  shared_report uuid not null references shared_report (id),
  incident      uuid not null,
  rendition     text not null check (rendition in ('CENTRE', 'OFFICE', 'PEERS')),
  primary key (organisation, shared_report),
  foreign key (organisation, incident) references incident (organisation, id)
);
create index shared_report_owner_by_incident on shared_report_owner (organisation, incident);

alter table incident enable row level security;
alter table incident force row level security;
alter table report enable row level security;
alter table report force row level security;
alter table shared_report enable row level security;
alter table shared_report force row level security;
alter table shared_report_audience enable row level security;
alter table shared_report_audience force row level security;
alter table audience_token enable row level security;
alter table audience_token force row level security;
alter table shared_report_owner enable row level security;
alter table shared_report_owner force row level security;

-- Who handles the organisation's cases: a trainee's or an auditor's transaction lacks the token.
create policy own on incident to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own on report to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy own on shared_report_owner to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy readable on shared_report_audience for select to isac_app
  using (audience && (select isac_tokens())::text[] and not richer && (select isac_tokens())::text[]);
create policy authors_add on shared_report_audience for insert to isac_app
  with check ((select isac_account()) is not null);
create policy readable on shared_report for select to isac_app
  using (exists (select from shared_report_audience a where a.shared_report = shared_report.id));
create policy authors_add on shared_report for insert to isac_app
  with check ((select isac_account()) is not null);
create policy readable on audience_token for select to isac_app
  using (token = any ((select isac_tokens())::text[]));
create policy authors_add on audience_token for insert to isac_app
  with check ((select isac_account()) is not null);
grant select, insert, update, delete on incident to isac_app;
grant select, insert on report, shared_report, shared_report_audience, audience_token, shared_report_owner to isac_app;

create policy system_reads on incident for select to isac_system using (true);
create policy system_reads on shared_report for select to isac_system using (true);
create policy system_reads on shared_report_audience for select to isac_system using (true);
grant select on incident, shared_report, shared_report_audience to isac_system;
