-- Which files of an incident go out, and with which stage once that is handed in. A file without a row
-- goes out with the next stage. What was there before this could be shared stays with its organisation.
create table incident_file (
  organisation text not null,
  attachment   uuid not null,
  incident     uuid not null,
  ours_only    boolean not null,
  stage        integer check (stage > 0),
  primary key (organisation, attachment),
  foreign key (organisation, attachment) references attachment (organisation, id) on delete cascade,
  foreign key (organisation, incident) references incident (organisation, id),
  check (not (ours_only and stage is not null))
);
create index incident_file_by_incident on incident_file (organisation, incident);
alter table incident_file enable row level security;
alter table attachment no force row level security;
insert into incident_file (organisation, attachment, incident, ours_only)
select a.organisation, a.id, a.subject, true from attachment a
 where a.subject_type = 'incident';
alter table attachment force row level security;
alter table incident_file force row level security;
create policy own on incident_file to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
grant select, insert, update, delete on incident_file to isac_app;

-- Clean copies of them, for the readers of a thread whichever rendition is theirs. As in a rendition,
-- nothing refers to the original or its organisation.
create table shared_file (
  id         uuid primary key,
  thread     uuid not null,
  n          integer not null check (n > 0),
  stage      integer not null check (stage > 0),
  name       text not null check (name <> ''),
  media_type text not null,
  size       bigint not null check (size > 0),
  unique (thread, n)
);
create table shared_file_chunk (
  shared_file uuid not null references shared_file (id) on delete cascade,
  n           integer not null check (n >= 0),
  content     bytea not null check (length(content) between 1 and 1048576),
  primary key (shared_file, n)
);
alter table shared_file_chunk alter column content set storage external;
alter table shared_file enable row level security;
alter table shared_file force row level security;
alter table shared_file_chunk enable row level security;
alter table shared_file_chunk force row level security;

-- Read by exactly those who read a rendition that was not recalled.
create policy readable on shared_file for select to isac_app
  using (exists (select from shared_report r
                  where r.thread = shared_file.thread and r.recalled_at is null));
create policy owner_adds on shared_file for insert to isac_app
  with check (exists (select from shared_report_owner o join shared_report r on r.id = o.shared_report
                       where r.thread = shared_file.thread and r.recalled_at is null));
create policy owner_removes on shared_file for delete to isac_app
  using (exists (select from shared_report_owner o join shared_report r on r.id = o.shared_report
                  where r.thread = shared_file.thread));
create policy readable on shared_file_chunk for select to isac_app
  using (exists (select from shared_file f where f.id = shared_file_chunk.shared_file));
create policy owner_adds on shared_file_chunk for insert to isac_app
  with check (exists (select from shared_file f
                        join shared_report r on r.thread = f.thread and r.recalled_at is null
                        join shared_report_owner o on o.shared_report = r.id
                       where f.id = shared_file_chunk.shared_file));
grant select, insert, delete on shared_file to isac_app;
grant select, insert on shared_file_chunk to isac_app;
