-- Who of the centre looks after a report that was shared with it; by thread, so that it holds for the
-- rendition that the centre reads, whichever that is.
create table centre_assignment (
  organisation  text not null references organisation (code),
  thread        uuid not null,
  assignee      uuid not null references account (id),
  assignee_name text not null,
  assigned_by   text not null,
  assigned_at   timestamptz not null,
  primary key (organisation, thread)
);
create index centre_assignment_by_assignee on centre_assignment (assignee, assigned_at);
alter table centre_assignment enable row level security;
alter table centre_assignment force row level security;
create policy centre on centre_assignment to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'centre' = any ((select isac_tokens())::text[]));
grant select, insert, update, delete on centre_assignment to isac_app;
