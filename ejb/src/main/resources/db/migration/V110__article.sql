-- The centre's knowledge base. It belongs to the centre alone, so no row carries an organisation.
create table article (
  id                   uuid primary key,
  title                text,
  body                 text,
  tags                 text[] not null,
  tlp                  text check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  -- the audience as it was chosen …
  audience_scope       text check (audience_scope in ('OWN', 'CENTRE', 'PREFECTURE_OFFICE', 'PREFECTURE', 'GROUP', 'ALL')),
  audience_prefectures text[] not null,
  audience_groups      text[] not null,
  for_all_staff        boolean not null,
  -- … and the tokens that follow from it; the centre is always among them
  audience             text[] not null check ('centre' = any (audience)),
  status               text not null check (status in ('DRAFT', 'PUBLISHED')),
  -- the version that readers see, 0 before the first
  number               integer not null check ((number > 0) = (status = 'PUBLISHED')),
  -- when it was first published; of a draft, when it was begun
  listed_at            timestamptz not null,
  updated_at           timestamptz not null,
  version              bigint not null,
  check (status = 'DRAFT' or (title is not null and body is not null and tlp is not null
         and audience_scope is not null))
);
create index article_by_list on article (listed_at desc, id desc);
alter table article enable row level security;
alter table article force row level security;
create policy readers on article for select to isac_app
  using (status = 'PUBLISHED' and audience && (select isac_tokens())::text[]
         or 'centre' = any ((select isac_tokens())::text[]));
create policy centre_adds on article for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy centre_changes on article for update to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
create policy system_reads on article for select to isac_system using (status = 'PUBLISHED');
grant select, insert, update on article to isac_app;
grant select on article to isac_system;

-- What was published, version by version; never changed.
create table article_version (
  id       uuid primary key,
  article  uuid not null references article (id),
  number   integer not null check (number > 0),
  title    text not null,
  body     text not null,
  tags     text[] not null,
  tlp      text not null,
  audience text[] not null,
  author   text not null,
  at       timestamptz not null,
  reason   text not null,
  unique (article, number)
);
create index article_version_by_time on article_version (article, at desc);
alter table article_version enable row level security;
alter table article_version force row level security;
-- Both must let the reader in, the article as it stands and the version: an article that was first
-- written for few does not show its past to many.
create policy readers on article_version for select to isac_app
  using (audience && (select isac_tokens())::text[]
         and exists (select from article a where a.id = article_version.article));
create policy centre_adds on article_version for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
grant select, insert on article_version to isac_app;

-- A writer's revision of a published article, as far as it is typed.
create table article_working_copy (
  id       uuid primary key,
  account  uuid not null references account (id),
  article  uuid not null references article (id),
  typed    jsonb not null,
  -- the article's version that the writer began with
  based_on bigint not null,
  saved_at timestamptz not null
);
create index article_working_copy_by_account on article_working_copy (account, saved_at desc);
create index article_working_copy_by_article on article_working_copy (article);
alter table article_working_copy enable row level security;
alter table article_working_copy force row level security;
create policy writer on article_working_copy to isac_app
  using (account = (select isac_account()) and 'centre' = any ((select isac_tokens())::text[]));
grant select, insert, update, delete on article_working_copy to isac_app;
