-- A course: whose it is, who may take it, and which of its editions is the current one.
create table course (
  id       uuid primary key,
  owner    text not null references organisation (code),
  audience text[] not null check (cardinality(audience) > 0),
  edition  integer not null check (edition > 0),
  version  bigint not null
);
-- What was published and is never changed: who is in the middle of an edition goes on with it, and a
-- completion tells which one was passed. The content is one document: it is written, read and judged
-- as a whole.
create table course_edition (
  id           uuid primary key,
  course       uuid not null references course (id) deferrable initially deferred,
  number       integer not null check (number > 0),
  title        text not null check (title <> ''),
  summary      text not null,
  mandatory    boolean not null,
  due          date,
  content      jsonb not null,
  published_at timestamptz not null,
  unique (course, number),
  check (due is null or mandatory)
);
create index course_edition_by_time on course_edition (published_at desc, course desc);

-- A person takes an edition of a course, as a member of an organisation.
create table enrolment (
  organisation text not null references organisation (code),
  id           uuid not null,
  account      uuid not null references account (id),
  edition      uuid not null references course_edition (id) deferrable initially deferred,
  enrolled_at  timestamptz not null,
  lessons_read integer[] not null,
  attempts     integer not null check (attempts >= 0),
  completed_at timestamptz,
  version      bigint not null,
  primary key (organisation, id),
  unique (organisation, account, edition)
);
-- Answers as they were given, and what they came to.
create table quiz_attempt (
  organisation text not null,
  id           uuid not null,
  enrolment    uuid not null,
  number       integer not null check (number > 0),
  answers      text[] not null,
  score        integer not null check (score between 0 and 100),
  passed       boolean not null,
  answered_at  timestamptz not null,
  primary key (organisation, id),
  unique (organisation, enrolment, number),
  foreign key (organisation, enrolment) references enrolment (organisation, id) deferrable initially deferred
);
-- That somebody completed a course: a record of its own with the names of that day, never changed.
-- Its id is the enrolment's, so that there is one at most.
create table completion (
  organisation      text not null,
  id                uuid not null,
  organisation_name text not null,
  account           uuid not null references account (id),
  person_name       text not null,
  course            uuid not null references course (id),
  edition           integer not null,
  course_title      text not null,
  score             integer not null check (score between 0 and 100),
  completed_at      timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, id) references enrolment (organisation, id) deferrable initially deferred
);
create index completion_by_time on completion (organisation, completed_at desc, id desc);
create index completion_by_person on completion (organisation, account, completed_at desc, id desc);

alter table course enable row level security;
alter table course force row level security;
alter table course_edition enable row level security;
alter table course_edition force row level security;
alter table enrolment enable row level security;
alter table enrolment force row level security;
alter table quiz_attempt enable row level security;
alter table quiz_attempt force row level security;
alter table completion enable row level security;
alter table completion force row level security;

create policy readable on course for select to isac_app
  using (audience && (select isac_tokens())::text[] or owner = any ((select isac_codes())::text[]));
create policy centre_adds on course for insert to isac_app
  with check (owner = any ((select isac_codes())::text[]) and 'centre' = any ((select isac_tokens())::text[]));
create policy centre_changes on course for update to isac_app
  using (owner = any ((select isac_codes())::text[]) and 'centre' = any ((select isac_tokens())::text[]));
create policy of_course on course_edition for select to isac_app
  using (exists (select from course c where c.id = course));
create policy centre_adds on course_edition for insert to isac_app
  with check (exists (select from course c where c.id = course and c.owner = any ((select isac_codes())::text[]))
              and 'centre' = any ((select isac_tokens())::text[]));

-- What somebody learns and how often he fails is his own; that he completed it concerns those who
-- answer for the training of the organisation.
create policy own on enrolment to isac_app
  using (organisation = any ((select isac_codes())::text[]) and account = (select isac_account()));
create policy own on quiz_attempt to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and exists (select from enrolment e where e.organisation = quiz_attempt.organisation and e.id = enrolment));
create policy own_and_supervised on completion for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (account = (select isac_account())
              or array['ORG_ADMIN', 'AUDITOR', 'APPROVER'] && (select isac_roles())::text[]));
create policy own_adds on completion for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[]) and account = (select isac_account()));

grant select, insert on course, course_edition, enrolment, quiz_attempt, completion to isac_app;
grant update (audience, edition, version) on course to isac_app;
grant update (lessons_read, attempts, completed_at, version) on enrolment to isac_app;

create policy system_reads on course for select to isac_system using (true);
create policy system_reads on course_edition for select to isac_system using (true);
grant select on course, course_edition to isac_system;
