-- Files that belong to something of an organisation, in pieces of one MiB so that none is ever
-- whole in memory. Never de-duplicated: equal files of two organisations are two files.
create table attachment (
  organisation text not null references organisation (code),
  id           uuid not null,
  subject_type text not null check (subject_type <> ''),
  subject      uuid not null,
  name         text not null check (name <> '' and length(name) <= 200),
  media_type   text not null,
  size         bigint not null check (size > 0),
  sha256       bytea not null check (length(sha256) = 32),
  uploaded_by  uuid not null,
  uploaded_at  timestamptz not null,
  primary key (organisation, id)
);
create index attachment_by_subject on attachment (organisation, subject_type, subject, uploaded_at, id);

create table attachment_chunk (
  organisation text not null,
  attachment   uuid not null,
  n            integer not null check (n >= 0),
  content      bytea not null check (length(content) between 1 and 1048576),
  primary key (organisation, attachment, n),
  -- deferred: the size and the hash are known when the last piece is written
  foreign key (organisation, attachment) references attachment (organisation, id)
    on delete cascade deferrable initially deferred
);
-- most files are compressed already
alter table attachment_chunk alter column content set storage external;

alter table attachment enable row level security;
alter table attachment force row level security;
alter table attachment_chunk enable row level security;
alter table attachment_chunk force row level security;
create policy own on attachment for select to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy own_adds on attachment for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[]));
create policy own_removes on attachment for delete to isac_app
  using (organisation = any ((select isac_codes())::text[]));
grant select, insert, delete on attachment to isac_app;
create policy own on attachment_chunk for select to isac_app
  using (organisation = any ((select isac_codes())::text[]));
create policy own_adds on attachment_chunk for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[]));
grant select, insert on attachment_chunk to isac_app;
