-- What people ask of the search: counted by question and hour, never who asked. A question is shown
-- to nobody before three different organisations have asked it.
create table search_question (
  question text primary key check (char_length(question) between 1 and 200),
  shown    boolean not null default false
);
create table search_asked (
  question text not null references search_question (question) on delete cascade,
  hour     timestamptz not null,
  asked    integer not null,
  in_vain  integer not null,
  hits     bigint not null,
  primary key (question, hour)
);
create table search_opened (
  question text not null references search_question (question) on delete cascade,
  hour     timestamptz not null,
  rank     integer not null check (rank between 1 and 100),
  opened   integer not null,
  primary key (question, hour, rank)
);

-- Whether there are three: one byte of each organisation, under a key of the month. Both go with the month,
-- the bytes sooner where three are there.
create table search_asker (
  question text not null references search_question (question) on delete cascade,
  month    date not null,
  mark     bytea not null check (octet_length(mark) = 1),
  primary key (question, month, mark)
);
create table search_asker_key (
  month date primary key,
  key   uuid not null default gen_random_uuid()
);

create index search_asked_by_hour on search_asked (hour);

alter table search_question enable row level security;
alter table search_question force row level security;
alter table search_asked enable row level security;
alter table search_asked force row level security;
alter table search_opened enable row level security;
alter table search_opened force row level security;
alter table search_asker enable row level security;
alter table search_asker force row level security;
alter table search_asker_key enable row level security;
alter table search_asker_key force row level security;

create policy centre_reads on search_question for select to isac_app
  using (shown and coalesce((select isac_roles())::text[] && array['ANALYST', 'CENTRE_ADMIN'], false));
create policy centre_reads on search_asked for select to isac_app
  using (exists (select from search_question q where q.question = search_asked.question));
create policy centre_reads on search_opened for select to isac_app
  using (exists (select from search_question q where q.question = search_opened.question));
create policy system on search_question to isac_system using (true) with check (true);
create policy system on search_asked to isac_system using (true) with check (true);
create policy system on search_opened to isac_system using (true) with check (true);
create policy system on search_asker to isac_system using (true) with check (true);
create policy system on search_asker_key to isac_system using (true) with check (true);
grant select on search_question, search_asked, search_opened to isac_app;
grant select, insert, update, delete on search_question, search_asked, search_opened, search_asker, search_asker_key to isac_system;
