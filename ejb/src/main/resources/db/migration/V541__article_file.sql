-- Pictures and files of articles, called by their names from the text. They are copies of what the
-- centre uploaded, since a file of an organisation is never shown to another.
create table article_file (
  id         uuid primary key,
  article    uuid not null references article (id) on delete cascade,
  name       text not null check (name <> '' and length(name) <= 200),
  media_type text not null,
  size       bigint not null check (size > 0),
  sha256     text not null check (length(sha256) = 64),
  added_at   timestamptz not null,
  -- whether a version that was published shows it or leads to it; from then on it stays
  published  boolean not null,
  unique (article, name)
);
create table article_file_chunk (
  article_file uuid not null references article_file (id) on delete cascade,
  n            integer not null check (n >= 0),
  content      bytea not null check (length(content) between 1 and 1048576),
  primary key (article_file, n)
);
alter table article_file_chunk alter column content set storage external;
alter table article_file enable row level security;
alter table article_file force row level security;
alter table article_file_chunk enable row level security;
alter table article_file_chunk force row level security;
create policy readers on article_file for select to isac_app
  using (published and exists (select from article a where a.id = article_file.article)
         or 'centre' = any ((select isac_tokens())::text[]));
create policy centre_adds on article_file for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy centre_publishes on article_file for update to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
create policy centre_removes on article_file for delete to isac_app
  using (not published and 'centre' = any ((select isac_tokens())::text[]));
create policy readers on article_file_chunk for select to isac_app
  using (exists (select from article_file f where f.id = article_file_chunk.article_file));
create policy centre_adds on article_file_chunk for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, delete, update (published) on article_file to isac_app;
grant select, insert on article_file_chunk to isac_app;
