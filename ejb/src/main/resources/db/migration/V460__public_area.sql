-- What of the knowledge base anybody may read. It is a rendition of its own: it holds nothing by
-- which the article, its writers or an organisation could be found.
create table public_article (
  slug         text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title        text not null,
  body         text not null,
  tags         text[] not null,
  opened_at    timestamptz not null,
  updated_at   timestamptz not null,
  -- of what was withdrawn nothing is left but its address, which nothing else shall take
  withdrawn_at timestamptz,
  check (withdrawn_at is null or (title = '' and body = '' and tags = '{}'))
);
create index public_article_by_time on public_article (opened_at desc, slug) where withdrawn_at is null;
alter table public_article enable row level security;
alter table public_article force row level security;
create policy anybody on public_article for select to isac_app
  using (withdrawn_at is null or 'centre' = any ((select isac_tokens())::text[]));
create policy centre_opens on public_article for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy centre_changes on public_article for update to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, update on public_article to isac_app;

-- Who proposed to open an article to the public and who confirmed it; the centre's own business.
create table article_opening (
  article          uuid primary key references article (id),
  slug             text not null unique,
  status           text not null check (status in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
  -- the version that was proposed, and the one that the public reads
  number           integer not null check (number > 0),
  open_number      integer check (open_number > 0),
  confirmed_traces text[] not null,
  proposer         uuid not null,
  proposer_name    text not null,
  proposed_at      timestamptz not null,
  confirmer        uuid,
  confirmer_name   text,
  confirmed_at     timestamptz,
  version          bigint not null,
  check (confirmer is distinct from proposer)
);
create index article_opening_by_status on article_opening (proposed_at) where status = 'PROPOSED';
alter table article_opening enable row level security;
alter table article_opening force row level security;
create policy centre on article_opening to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, update on article_opening to isac_app;
