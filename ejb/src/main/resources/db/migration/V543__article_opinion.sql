-- 「役に立った」: once for each reader and article, with a reason; seen by the reader alone.
create table article_helpful (
  organisation text not null references organisation (code),
  article      uuid not null references article (id) on delete cascade,
  account      uuid not null references account (id),
  reason       text not null check (reason in ('USED', 'EXPLAINED', 'LEARNED', 'CHECKED')),
  at           timestamptz not null,
  primary key (organisation, article, account)
);
create index article_helpful_by_article on article_helpful (article);
create index article_helpful_by_account on article_helpful (account);
-- Corrections that readers propose, and what the centre says to them: seen by the two alone.
create table article_correction (
  organisation text not null references organisation (code),
  id           uuid not null,
  article      uuid not null references article (id) on delete cascade,
  -- the version that its reader had before him
  number       integer not null check (number > 0),
  author       uuid not null,
  author_name  text not null,
  source_name  text not null,
  body         text not null,
  posted_at    timestamptz not null,
  decision     text check (decision in ('ACCEPTED', 'DECLINED')),
  word         text,
  decided_by   text,
  decided_at   timestamptz,
  primary key (organisation, id),
  check ((decision is null) = (decided_at is null)),
  check (decision is distinct from 'DECLINED' or word is not null)
);
create index article_correction_by_article on article_correction (article, posted_at desc, id desc);
create index article_correction_open on article_correction (posted_at) where decision is null;
alter table article_helpful enable row level security;
alter table article_helpful force row level security;
alter table article_correction enable row level security;
alter table article_correction force row level security;
create policy self on article_helpful for select to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
create policy readers_add on article_helpful for insert to isac_app
  with check (account = (select isac_account()) and organisation = any ((select isac_codes())::text[])
              and exists (select from article a where a.id = article_helpful.article));
create policy self_removes on article_helpful for delete to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
grant select, insert, delete on article_helpful to isac_app;
create policy own on article_correction for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         or 'centre' = any ((select isac_tokens())::text[]));
create policy readers_add on article_correction for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and author = (select isac_account())
              and exists (select from article a where a.id = article_correction.article));
create policy centre_decides on article_correction for update to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, update (decision, word, decided_by, decided_at) on article_correction to isac_app;

-- How many readers, of all and by reason: nothing below three, so that none is found out.
create policy gate_counts on article_helpful for select to isac_gate using (true);
grant select (article, reason) on article_helpful to isac_gate;
create function gate_article_helpful(wanted uuid) returns table (why text, readers integer)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select reason, count(*)::integer from article_helpful where article = wanted
     group by rollup (reason) having count(*) >= 3;
  end;
alter function gate_article_helpful(uuid) owner to isac_gate;
