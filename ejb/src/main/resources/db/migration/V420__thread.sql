-- What readers of a report say to it: one thread for all of its renditions, read by exactly those who
-- read one of them. As in a rendition, a name stands here only where its writer shows it.
create table shared_report_comment (
  id          uuid primary key,
  thread      uuid not null,
  n           integer not null check (n > 0),
  kind        text not null check (kind in ('COMMENT', 'QUESTION')),
  body        text not null,
  answers     integer,
  by_reporter boolean not null,
  source_name text,
  anonymous   integer,
  posted_at   timestamptz not null,
  unique (thread, n),
  foreign key (thread, answers) references shared_report_comment (thread, n),
  check (by_reporter and anonymous is null or not by_reporter and num_nonnulls(source_name, anonymous) = 1)
);
-- Whose a comment is; readable by its organisation alone.
create table shared_report_comment_owner (
  organisation text not null references organisation (code),
  comment      uuid not null references shared_report_comment (id) on delete cascade,
  account      uuid not null,
  primary key (organisation, comment)
);
create index shared_report_comment_owner_by_comment on shared_report_comment_owner (comment);
-- 「うちも」: once for each organisation and thread, seen by the organisation alone.
create table shared_report_sighting (
  organisation text not null references organisation (code),
  thread       uuid not null,
  at           timestamptz not null,
  primary key (organisation, thread)
);
create index shared_report_sighting_by_thread on shared_report_sighting (thread);
-- Who wants to hear more of a thread; nobody else learns it.
create table shared_report_follower (
  organisation text not null references organisation (code),
  thread       uuid not null,
  account      uuid not null references account (id),
  primary key (organisation, thread, account)
);
create index shared_report_follower_by_thread on shared_report_follower (thread);

alter table shared_report_comment enable row level security;
alter table shared_report_comment force row level security;
alter table shared_report_comment_owner enable row level security;
alter table shared_report_comment_owner force row level security;
alter table shared_report_sighting enable row level security;
alter table shared_report_sighting force row level security;
alter table shared_report_follower enable row level security;
alter table shared_report_follower force row level security;

create policy readable on shared_report_comment for select to isac_app
  using (exists (select from shared_report r
                  where r.thread = shared_report_comment.thread and r.recalled_at is null));
create policy readers_add on shared_report_comment for insert to isac_app
  with check (exists (select from shared_report r
                       where r.thread = shared_report_comment.thread and r.recalled_at is null));
create policy reporter_removes on shared_report_comment for delete to isac_app
  using (exists (select from shared_report_owner o join shared_report r on r.id = o.shared_report
                  where r.thread = shared_report_comment.thread));
create policy own on shared_report_comment_owner to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy own on shared_report_sighting for select to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy readers_add on shared_report_sighting for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and exists (select from shared_report r
                           where r.thread = shared_report_sighting.thread and r.recalled_at is null));
create policy own_removes on shared_report_sighting for delete to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy self on shared_report_follower for select to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
create policy readers_add on shared_report_follower for insert to isac_app
  with check (account = (select isac_account()) and organisation = any ((select isac_codes())::text[])
              and exists (select from shared_report r
                           where r.thread = shared_report_follower.thread and r.recalled_at is null));
create policy self_removes on shared_report_follower for delete to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
grant select, insert, delete on shared_report_comment, shared_report_sighting, shared_report_follower to isac_app;
grant select, insert on shared_report_comment_owner to isac_app;

-- How many organisations it happened to as well: nothing below three, so that none is found out.
create policy gate_counts on shared_report_sighting for select to isac_gate using (true);
grant select (thread) on shared_report_sighting to isac_gate;
create function gate_sightings(wanted uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select case when count(*) >= 3 then count(*)::integer end from shared_report_sighting where thread = wanted;
  end;
alter function gate_sightings(uuid) owner to isac_gate;

-- The words of a comment are found where its report is found.
create policy system_reads on shared_report_comment for select to isac_system using (true);
create policy system_reads on shared_report_follower for select to isac_system using (true);
create policy system_reads on shared_report_owner for select to isac_system using (true);
grant select on shared_report_comment, shared_report_follower, shared_report_owner to isac_system;

-- Circles: people who share an interest that only the fan-out may know of. Whoever raises a notice names
-- the circle and never learns who is in it. A row lets in its account, or everybody without one, as far
-- as his tokens meet the audience and not the richer ones.
alter table notice_event
  add column circle uuid,
  drop constraint notice_event_check,
  add check (cardinality(audience) > 0 or cardinality(accounts) > 0 or circle is not null);
create view notice_circle with (security_invoker = true) as
  select f.thread as circle, f.account, a.audience, a.richer
    from shared_report_follower f
    join shared_report r on r.thread = f.thread and r.recalled_at is null
    join shared_report_audience a on a.shared_report = r.id
  union all
  select r.thread, null, array['own:' || o.organisation], '{}'
    from shared_report_owner o
    join shared_report r on r.id = o.shared_report and r.recalled_at is null;
grant select on notice_circle to isac_system;
